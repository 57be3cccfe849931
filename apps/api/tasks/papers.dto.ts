import { ApiProperty } from '@nestjs/swagger';
import type { FormView, SilenceView } from '../../../libs/contracts/papers-http.js';
import { Among, Int, IntOrNull, Many, Moment, One, OneOrNull, Str, StrOrNull, Strs } from '../shapes/shown.js';
import { PostDto, WordsDto } from '../shapes/words.dto.js';
import { OpinionCountsDto } from './dossier.dto.js';
import { DueDto } from './visit.dto.js';
import { competences, opinionKinds, secrecies } from './vocabulary.js';

class TaskOfPaperDto {
  @Str() id!: string;
  @Str() title!: string;
  @Str() directive!: string;
  @One(() => WordsDto) lead!: WordsDto;
}
class PlacedDto {
  @Int() seq!: number;
  @Str() hash!: string;
  @Moment() at!: string;
}
class ReceivedDto extends PlacedDto {
  @Str() byName!: string;
  @One(() => WordsDto) byPost!: WordsDto;
}
class RemindedDto extends PlacedDto {
  @One(() => WordsDto) to!: WordsDto;
}
class PostponedDto extends PlacedDto {
  @Moment() until!: string;
}
class ExpiredDto extends PlacedDto {
  @Moment() minute!: string;
  @Str() basis!: string;
}
class VersionOfPaperDto {
  @IntOrNull() number!: number | null;
  @Str() hash!: string;
}
class LateDto {
  @Among(opinionKinds) kind!: (typeof opinionKinds)[number];
  @Str() text!: string;
  @Moment() at!: string;
  @Str() byName!: string;
}

export class SilenceDto implements SilenceView {
  @One(() => TaskOfPaperDto) task!: TaskOfPaperDto;
  @Str() seat!: string;
  @One(() => WordsDto) unit!: WordsDto;
  @One(() => PostDto) holder!: PostDto;
  @One(() => VersionOfPaperDto) version!: VersionOfPaperDto;
  @One(() => ReceivedDto) received!: ReceivedDto;
  @One(() => DueDto) term!: DueDto;
  @Str() termBasis!: string;
  @Many(() => RemindedDto) reminders!: RemindedDto[];
  @Many(() => PostponedDto) postponed!: PostponedDto[];
  @One(() => ExpiredDto) expired!: ExpiredDto;
  @Many(() => LateDto) late!: LateDto[];
  @One(() => WordsDto) responsible!: WordsDto;
}

class FormFileDto {
  @One(() => WordsDto) item!: WordsDto;
  @Str() name!: string;
  @Str() hash!: string;
}
class FormVersionDto {
  @IntOrNull() number!: number | null;
  @StrOrNull() hash!: string | null;
}
class WriterDto {
  @Str() byName!: string;
  @One(() => WordsDto) post!: WordsDto;
}
class ChosenDto extends WriterDto {
  @Int() option!: number;
  @Moment() at!: string;
}
class FormDecisionDto {
  @One(() => WordsDto) words!: WordsDto;
  @Moment() at!: string;
  @StrOrNull() byName!: string | null;
}

export class FormDto implements FormView {
  @One(() => TaskOfPaperDto) task!: TaskOfPaperDto;
  @Int() round!: number;
  @Moment() writtenAt!: string;
  @Str() asked!: string;
  @Many(() => FormFileDto) files!: FormFileDto[];
  @One(() => FormVersionDto) version!: FormVersionDto;
  @One(() => OpinionCountsDto) counts!: OpinionCountsDto;
  @Int() seats!: number;
  @Str() opinion!: string;
  @Str() proposal!: string;
  @Strs() options!: string[];
  @ApiProperty({ type: String, enum: competences }) competence!: FormView['competence'];
  @ApiProperty({ type: String, enum: secrecies }) secrecy!: FormView['secrecy'];
  @One(() => WriterDto) writer!: WriterDto;
  @OneOrNull(() => ChosenDto) chosen!: ChosenDto | null;
  @OneOrNull(() => FormDecisionDto) decision!: FormDecisionDto | null;
}
