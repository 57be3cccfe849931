import { ApiProperty } from '@nestjs/swagger';
import type { LetterState } from '../../../libs/contracts/http.js';
import type { InboxItemView, InboxView, NoticeView } from '../../../libs/contracts/http.js';
import { Among, Bool, IntOrNull, Many, Moment, MomentOrNull, One, OneOrNull, Str } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';
import { subjectSchema } from '../tasks/acts/subject.dto.js';
import { asked } from '../tasks/vocabulary.js';

class InboxTaskDto {
  @Str() id!: string;
  @Str() title!: string;
  @One(() => WordsDto) lead!: WordsDto;
  @Str() directive!: string;
}
class InboxItemDto implements InboxItemView {
  @One(() => InboxTaskDto) task!: InboxTaskDto;
  @ApiProperty(subjectSchema) subject!: InboxItemView['subject'];
  @Among(asked) asked!: InboxItemView['asked'];
  @OneOrNull(() => WordsDto) from!: WordsDto | null;
  @Str() post!: string;
  @Moment() since!: string;
  @MomentOrNull() due!: string | null;
  @Bool() late!: boolean;
  @IntOrNull() workingDaysLeft!: number | null;
}

class NoticeTaskDto {
  @Str() id!: string;
  @Str() title!: string;
}
class NoticeAboutDto {
  @Str() kind!: string;
  @ApiProperty({ ...subjectSchema, nullable: true }) subject!: NoticeView['about']['subject'];
  @MomentOrNull() due!: string | null;
  @Bool() firedLate!: boolean;
}
class NoticeMessageDto {
  @Str() day!: string;
  @Among(['ready', 'sending', 'sent', 'unknown', 'skipped']) letter!: LetterState;
}
class NoticeDto implements NoticeView {
  @Str() key!: string;
  @One(() => NoticeTaskDto) task!: NoticeTaskDto;
  @One(() => NoticeAboutDto) about!: NoticeAboutDto;
  @Moment() at!: string;
  @Bool() read!: boolean;
  @OneOrNull(() => NoticeMessageDto) message!: NoticeMessageDto | null;
}

export class InboxDto implements InboxView {
  @Moment() now!: string;
  @Many(() => InboxItemDto) items!: InboxItemDto[];
  @Many(() => NoticeDto) notices!: NoticeDto[];
}
