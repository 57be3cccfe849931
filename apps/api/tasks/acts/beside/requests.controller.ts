import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import type { NoteKind } from '../../../../../libs/domain/index.js';
import type { ObstacleKind } from '../../../../../libs/domain/procedure/beside.js';
import type { ObstacleOutcome } from '../../../../../libs/domain/task/beside/acts.js';
import {
  Choice,
  Day,
  DayOrNull,
  Flag,
  Id,
  NestedOrNull,
  OptionalIdOrNull,
  Text,
  WholeOrNull,
} from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { noteKinds, obstacleKinds, obstacleOutcomes } from '../../beside-vocabulary.js';
import { EvidenceDto } from './evidence.dto.js';

class ReportObstacleDto implements Input<'reportObstacle'> {
  @Choice(obstacleKinds) obstacle!: ObstacleKind;
  @Text(20_000) text!: string;
  @NestedOrNull(() => EvidenceDto) evidence!: EvidenceDto | null;
}
class PassUpDto implements Input<'passUp'> {
  @Id() item!: string;
  @Text() reason!: string;
}
class SettleObstacleDto implements Input<'settleObstacle'> {
  @Id() item!: string;
  @Choice(obstacleOutcomes) outcome!: ObstacleOutcome;
  @Text(20_000) text!: string;
  @DayOrNull() date!: string | null;
  @NestedOrNull(() => EvidenceDto) evidence!: EvidenceDto | null;
}
class AskExtensionDto implements Input<'askExtension'> {
  @Day() date!: string;
  @Text() reason!: string;
  @NestedOrNull(() => EvidenceDto) evidence!: EvidenceDto | null;
  @OptionalIdOrNull() share?: string | null;
}
class DecideExtensionDto implements Input<'decideExtension'> {
  @Id() item!: string;
  @Flag() granted!: boolean;
  @DayOrNull() date!: string | null;
  @Text() reason!: string;
}
class AskInformationDto implements Input<'askInformation'> {
  @Id() unit!: string;
  @Text(20_000) text!: string;
  @WholeOrNull(1, 100) workingDays!: number | null;
}
class GiveInformationDto implements Input<'giveInformation'> {
  @Id() item!: string;
  @Text(20_000) text!: string;
  @NestedOrNull(() => EvidenceDto) evidence!: EvidenceDto | null;
}
class NoteDto implements Input<'note'> {
  @Choice(noteKinds) note!: NoteKind;
  @Text(20_000) text!: string;
  @NestedOrNull(() => EvidenceDto) evidence!: EvidenceDto | null;
}

@ActController()
export class RequestsController {
  constructor(private readonly acting: Acting) {}

  @Acts('reportObstacle', 'Report an obstacle to whoever collects its kind; no term stands because of it')
  reportObstacle(@By() by: Acted, @Body() body: ReportObstacleDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'reportObstacle', ...body });
  }

  @Acts('passUp', 'Pass an obstacle up to the next level')
  passUp(@By() by: Acted, @Body() body: PassUpDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'passUp', ...body });
  }

  @Acts('settleObstacle', 'Answer an obstacle: advice, a change, more time, a request upward, or nothing to be done')
  settleObstacle(@By() by: Acted, @Body() body: SettleObstacleDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'settleObstacle', ...body });
  }

  @Acts('askExtension', 'Ask for more time, before the deadline: of the task, or of the share that is named')
  askExtension(@By() by: Acted, @Body() body: AskExtensionDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'askExtension', ...body });
  }

  @Acts('decideExtension', 'Grant or refuse more time')
  decideExtension(@By() by: Acted, @Body() body: DecideExtensionDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'decideExtension', ...body });
  }

  @Acts('askInformation', 'Ask an agency for information; the file stays where it is')
  askInformation(@By() by: Acted, @Body() body: AskInformationDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'askInformation', ...body });
  }

  @Acts('giveInformation', 'Give the information that was asked')
  giveInformation(@By() by: Acted, @Body() body: GiveInformationDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'giveInformation', ...body });
  }

  @Acts('note', 'Note progress, an interim result, or why the task is late')
  note(@By() by: Acted, @Body() body: NoteDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'note', ...body });
  }
}
