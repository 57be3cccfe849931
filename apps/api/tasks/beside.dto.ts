import { ApiProperty } from '@nestjs/swagger';
import type {
  BesideView,
  ByView,
  EvidenceView,
  MoveView,
  NoteView,
  PauseView,
  RequestView,
} from '../../../libs/contracts/beside-http.js';
import { budgets } from '../../../libs/domain/task/beside/beside.js';
import {
  Among,
  AmongMany,
  BoolOrNull,
  Int,
  Many,
  Moment,
  MomentOrNull,
  One,
  OneOrNull,
  Str,
  StrOrNull,
} from '../shapes/shown.js';
import { NamedDto, PostDto, WordsDto } from '../shapes/words.dto.js';
import {
  noteKinds,
  obstacleKinds,
  releases,
  requestKinds,
  requestOutcomes,
  requestStatuses,
} from './beside-vocabulary.js';
import { DueDto } from './visit.dto.js';

const DateOrNull = (): PropertyDecorator => ApiProperty({ type: String, format: 'date', nullable: true });

class EvidenceFileShownDto {
  @Str() hash!: string;
  @Str() name!: string;
  @Str() mediaType!: string;
  @Int() size!: number;
}
class EvidenceShownDto implements EvidenceView {
  @OneOrNull(() => EvidenceFileShownDto) file!: EvidenceFileShownDto | null;
  @StrOrNull() link!: string | null;
}
class ByDto implements ByView {
  @Moment() at!: string;
  @Str() byName!: string;
  @One(() => PostDto) post!: PostDto;
}
class ReleasedDto extends ByDto {
  @Among(releases) because!: NonNullable<PauseView['released']>['because'];
  @StrOrNull() text!: string | null;
  @OneOrNull(() => EvidenceShownDto) evidence!: EvidenceShownDto | null;
}
class PauseShownDto extends ByDto implements PauseView {
  @Str() id!: string;
  @AmongMany(budgets) stands!: PauseView['stands'];
  @Str() reason!: string;
  @OneOrNull(() => PostDto) confirmer!: PostDto | null;
  @OneOrNull(() => ReleasedDto) released!: ReleasedDto | null;
}
class ObstacleDto {
  @Among(obstacleKinds) kind!: NonNullable<RequestView['obstacle']>['kind'];
  @One(() => WordsDto) name!: WordsDto;
}
class PassedDto extends ByDto {
  @One(() => PostDto) from!: PostDto;
  @One(() => PostDto) to!: PostDto;
  @Str() reason!: string;
}
class OutcomeDto extends ByDto {
  @Among(requestOutcomes) is!: NonNullable<RequestView['outcome']>['is'];
  @Str() text!: string;
  @DateOrNull() date!: string | null;
  @OneOrNull(() => EvidenceShownDto) evidence!: EvidenceShownDto | null;
}
class RequestDto extends ByDto implements RequestView {
  @Str() id!: string;
  @Among(requestKinds) kind!: RequestView['kind'];
  @OneOrNull(() => ObstacleDto) obstacle!: ObstacleDto | null;
  @DateOrNull() date!: string | null;
  @StrOrNull() share!: string | null;
  @OneOrNull(() => NamedDto) unit!: NamedDto | null;
  @Str() text!: string;
  @OneOrNull(() => EvidenceShownDto) evidence!: EvidenceShownDto | null;
  @One(() => PostDto) holder!: PostDto;
  @One(() => DueDto) deadline!: DueDto;
  @Among(requestStatuses) status!: RequestView['status'];
  @Many(() => PassedDto) passed!: PassedDto[];
  @OneOrNull(() => OutcomeDto) outcome!: OutcomeDto | null;
}
class NoteShownDto extends ByDto implements NoteView {
  @Among(noteKinds) kind!: NoteView['kind'];
  @Str() text!: string;
  @OneOrNull(() => EvidenceShownDto) evidence!: EvidenceShownDto | null;
}
class MoveDto implements MoveView {
  @Moment() at!: string;
  @OneOrNull(() => DueDto) from!: DueDto | null;
  @One(() => DueDto) to!: DueDto;
  @StrOrNull() request!: string | null;
}
class LateByDto {
  @BoolOrNull() original!: boolean | null;
  @BoolOrNull() current!: boolean | null;
}
class CeilingShownDto {
  @ApiProperty({ type: String, format: 'date' }) date!: string;
  @Str() source!: string;
}
class EndingDto extends ByDto {
  @Among(['recalled', 'cancelled']) how!: 'recalled' | 'cancelled';
  @Str() reason!: string;
  @StrOrNull() basis!: string | null;
}
export class BesideDto implements BesideView {
  @Many(() => PauseShownDto) pauses!: PauseShownDto[];
  @MomentOrNull() standsSince!: string | null;
  @Int() excusedWorkingDays!: number;
  @Many(() => RequestDto) requests!: RequestDto[];
  @Many(() => NoteShownDto) notes!: NoteShownDto[];
  @OneOrNull(() => DueDto) original!: DueDto | null;
  @Many(() => MoveDto) moves!: MoveDto[];
  @One(() => LateByDto) late!: LateByDto;
  @OneOrNull(() => CeilingShownDto) ceiling!: CeilingShownDto | null;
  @Many(() => EndingDto) endings!: EndingDto[];
}
