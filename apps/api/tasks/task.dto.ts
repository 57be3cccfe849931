import { ApiProperty } from '@nestjs/swagger';
import type { ActView, PathStepView, TaskView } from '../../../libs/contracts/http.js';
import {
  Among,
  Bool,
  BoolOrNull,
  Int,
  IntOrNull,
  Many,
  Moment,
  MomentOrNull,
  One,
  OneOrNull,
  Str,
  StrOrNull,
} from '../shapes/shown.js';
import { NamedDto, PostDto, WordsDto } from '../shapes/words.dto.js';
import { DossierDto, SeatTermDto } from './dossier.dto.js';
import { subjectSchema } from './acts/subject.dto.js';
import { PartsDto } from './parts.dto.js';
import { obstacleKinds } from './beside-vocabulary.js';
import { BesideDto } from './beside.dto.js';
import { DecidingDto } from './deciding.dto.js';
import { DueDto, termSchema, VisitDto } from './visit.dto.js';
import { VisitRefDto } from './acts/visit-ref.dto.js';
import { CourseDto } from './course.dto.js';
import { acts, capacities, completions, progresses, stages, stepKinds } from './vocabulary.js';

class ClausePlaceDto {
  @Str() import!: string;
  @Int() start!: number;
  @Int() end!: number;
}
class TaskDirectiveDto {
  @Str() number!: string;
  @Str() issuer!: string;
  @ApiProperty({ type: String, format: 'date' }) date!: string;
  @Str() title!: string;
  @StrOrNull() clause!: string | null;
  @StrOrNull() quote!: string | null;
  @ApiProperty({ type: ClausePlaceDto, required: false, nullable: true }) source?: ClausePlaceDto | null;
}
class TaskProcedureDto {
  @Str() id!: string;
  @Int() version!: number;
  @One(() => WordsDto) name!: WordsDto;
  @OneOrNull(() => WordsDto) documentType!: WordsDto | null;
}
class CompletionDto {
  @Among(completions) is!: TaskView['completion']['is'];
  @MomentOrNull() at!: string | null;
  @StrOrNull() text!: string | null;
  @OneOrNull(() => DueDto) deadline!: DueDto | null;
  @BoolOrNull() onTime!: boolean | null;
  @OneOrNull(() => PostDto) holder!: PostDto | null;
  @StrOrNull() version!: string | null;
}
class PathStepDto implements PathStepView {
  @Str() step!: string;
  @Among(stepKinds) kind!: PathStepView['kind'];
  @Among(stages) stage!: PathStepView['stage'];
  @One(() => WordsDto) name!: WordsDto;
  @Int() rounds!: number;
  @Among(['done', 'open', 'ahead']) state!: PathStepView['state'];
  @ApiProperty({ ...termSchema, nullable: true }) term!: PathStepView['term'];
  @ApiProperty({ type: String, format: 'date', nullable: true }) planned!: string | null;
}
class VersionDto {
  @Int() number!: number;
  @Str() hash!: string;
  @Str() name!: string;
  @Str() mediaType!: string;
  @Int() size!: number;
  @StrOrNull() note!: string | null;
  @IntOrNull() pages!: number | null;
  @Moment() at!: string;
  @Str() byName!: string;
  @Bool() approved!: boolean;
}
class AcknowledgedDto {
  @Str() byName!: string;
  @Moment() until!: string;
}
class EscalationDto {
  @ApiProperty(subjectSchema) subject!: TaskView['escalations'][number]['subject'];
  @Int() rung!: number;
  @One(() => PostDto) to!: PostDto;
  @Moment() at!: string;
  @OneOrNull(() => AcknowledgedDto) acknowledged!: AcknowledgedDto | null;
}
class NumberDto {
  @Str() notation!: string;
  @Moment() at!: string;
}
class ReturnStepDto {
  @Str() step!: string;
  @One(() => WordsDto) name!: WordsDto;
}
class ObstacleChoiceDto {
  @Among(obstacleKinds) kind!: NonNullable<ActView['obstacles']>[number]['kind'];
  @One(() => WordsDto) name!: WordsDto;
}
class ActRefusalDto {
  @Str() code!: string;
  @One(() => WordsDto) words!: WordsDto;
}
export class ActDto implements ActView {
  @Among(acts) act!: ActView['act'];
  @Bool() allowed!: boolean;
  @Bool() likely!: boolean;
  @One(() => WordsDto) because!: WordsDto;
  @OneOrNull(() => VisitRefDto) visit!: VisitRefDto | null;
  @StrOrNull() seat!: string | null;
  @ApiProperty({ ...subjectSchema, nullable: true }) subject!: ActView['subject'];
  @ApiProperty({ type: ReturnStepDto, isArray: true, required: false }) returnsTo?: ReturnStepDto[];
  @ApiProperty({ type: String, enum: capacities, isArray: true, required: false }) capacities?: ActView['capacities'];
  @ApiProperty({ type: SeatTermDto, required: false }) seatTerm?: SeatTermDto;
  @ApiProperty({ type: PostDto, isArray: true, required: false }) fits?: PostDto[];
  @ApiProperty({ type: ObstacleChoiceDto, isArray: true, required: false }) obstacles?: ObstacleChoiceDto[];
  @ApiProperty({ type: ActRefusalDto, required: false }) refusal?: ActRefusalDto;
}

export class TaskDto implements TaskView {
  @Moment() now!: string;
  @Str() id!: string;
  @Int() seq!: number;
  @Str() hash!: string;
  @Str() title!: string;
  @One(() => TaskDirectiveDto) directive!: TaskDirectiveDto;
  @Among(['normal', 'urgent']) priority!: TaskView['priority'];
  @One(() => NamedDto) lead!: NamedDto;
  @Many(() => NamedDto) coordinators!: NamedDto[];
  @IntOrNull() amount!: number | null;
  @One(() => PostDto) assigner!: PostDto;
  @One(() => TaskProcedureDto) procedure!: TaskProcedureDto;
  @Among(progresses) progress!: TaskView['progress'];
  @One(() => CompletionDto) completion!: CompletionDto;
  @OneOrNull(() => DueDto) deadline!: DueDto | null;
  @Many(() => PathStepDto) path!: PathStepDto[];
  @Many(() => VisitDto) visits!: VisitDto[];
  @Many(() => VersionDto) versions!: VersionDto[];
  @OneOrNull(() => DossierDto) dossier!: DossierDto | null;
  @Many(() => EscalationDto) escalations!: EscalationDto[];
  @OneOrNull(() => NumberDto) number!: NumberDto | null;
  @MomentOrNull() issuedAt!: string | null;
  @One(() => PartsDto) parts!: PartsDto;
  @One(() => BesideDto) beside!: BesideDto;
  @One(() => DecidingDto) deciding!: DecidingDto;
  @One(() => WordsDto) whatNow!: WordsDto;
  @One(() => CourseDto) course!: CourseDto;
  @Many(() => ActDto) acts!: ActDto[];
}
