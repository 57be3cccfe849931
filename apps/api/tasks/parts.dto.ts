import { ApiProperty } from '@nestjs/swagger';
import type {
  ChangeView,
  DissentView,
  MeetingView,
  ObligationView,
  PartsView,
  SubTaskView,
  UrgentView,
} from '../../../libs/contracts/parts-http.js';
import { Among, Bool, Int, Many, Moment, MomentOrNull, One, OneOrNull, Str, StrOrNull } from '../shapes/shown.js';
import { NamedDto, PostDto, WordsDto } from '../shapes/words.dto.js';
import { subjectSchema } from './acts/subject.dto.js';
import { obligationKinds, opinionKinds } from './vocabulary.js';

class ParentDto {
  @Str() task!: string;
  @Str() title!: string;
}
class ClosedDto {
  @Str() how!: string;
  @Moment() at!: string;
}
class SubTaskDto implements SubTaskView {
  @Str() task!: string;
  @Str() title!: string;
  @One(() => NamedDto) lead!: NamedDto;
  @MomentOrNull() due!: string | null;
  @Bool() late!: boolean;
  @OneOrNull(() => ClosedDto) closed!: ClosedDto | null;
}
class PartAgencyDto {
  @One(() => NamedDto) lead!: NamedDto;
  @Int() total!: number;
  @Int() closed!: number;
  @Int() late!: number;
}
class PartsDoneDto {
  @Str() byName!: string;
  @Moment() at!: string;
}
class MetDto extends PartsDoneDto {
  @Str() text!: string;
}
class PositionsDto {
  @One(() => NamedDto) unit!: NamedDto;
  @Str() theirs!: string;
  @Str() ours!: string;
  @ApiProperty({ type: 'integer', nullable: true }) meeting!: number | null;
}
class ObligationDto implements ObligationView {
  @Str() id!: string;
  @Among(obligationKinds) kind!: ObligationView['kind'];
  @ApiProperty(subjectSchema) subject!: ObligationView['subject'];
  @One(() => WordsDto) what!: WordsDto;
  @One(() => PostDto) holder!: PostDto;
  @Str() text!: string;
  @StrOrNull() basis!: string | null;
  @OneOrNull(() => PositionsDto) positions!: PositionsDto | null;
  @Moment() due!: string;
  @Bool() late!: boolean;
  @OneOrNull(() => MetDto) met!: MetDto | null;
}
class PartsChangeDto extends PartsDoneDto implements ChangeView {
  @Among(['lead', 'content', 'deadline']) of!: ChangeView['of'];
  @One(() => WordsDto) was!: WordsDto;
  @One(() => WordsDto) is!: WordsDto;
  @Str() reason!: string;
}
class ParticipantViewDto {
  @One(() => NamedDto) unit!: NamedDto;
  @Str() name!: string;
  @ApiProperty({ type: String, enum: opinionKinds, nullable: true })
  view!: MeetingView['participants'][number]['view'];
  @Str() text!: string;
}
class MeetingDto extends PartsDoneDto implements MeetingView {
  @Int() number!: number;
  @Str() about!: string;
  @Many(() => ParticipantViewDto) participants!: ParticipantViewDto[];
  @Bool() resolved!: boolean;
  @Str() result!: string;
}
class DissentDto extends PartsDoneDto implements DissentView {
  @One(() => NamedDto) unit!: NamedDto;
  @Str() text!: string;
}
class UrgentDto extends PartsDoneDto implements UrgentView {
  @Str() reason!: string;
  @Str() basis!: string;
}

export class PartsDto implements PartsView {
  @OneOrNull(() => ParentDto) parent!: ParentDto | null;
  @StrOrNull() requirement!: string | null;
  @Many(() => SubTaskDto) subTasks!: SubTaskDto[];
  @Many(() => PartAgencyDto) agencies!: PartAgencyDto[];
  @Many(() => ObligationDto) obligations!: ObligationDto[];
  @Many(() => PartsChangeDto) changes!: PartsChangeDto[];
  @Many(() => MeetingDto) meetings!: MeetingDto[];
  @Many(() => DissentDto) dissents!: DissentDto[];
  @Many(() => UrgentDto) urgent!: UrgentDto[];
}
