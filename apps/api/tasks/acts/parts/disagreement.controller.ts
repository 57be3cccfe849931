import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import type { OpinionKind } from '../../../../../libs/domain/index.js';
import { ChoiceOrNull, Flag, Id, NestedMany, Text } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { opinionKinds } from '../../vocabulary.js';
import { OnVisitDto } from '../visit-ref.dto.js';

class ParticipantDto {
  @Id() unit!: string;
  @Text(200) name!: string;
  @ChoiceOrNull(opinionKinds) view!: OpinionKind | null;
  @Text() text!: string;
}
class RecordMeetingDto extends OnVisitDto implements Input<'recordMeeting'> {
  @Text(1000) about!: string;
  @NestedMany(() => ParticipantDto, 100) participants!: ParticipantDto[];
  @Flag() resolved!: boolean;
  @Text() result!: string;
}
class BringUpDto extends OnVisitDto implements Input<'bringUp'> {
  @Id() unit!: string;
  @Text() theirs!: string;
  @Text() ours!: string;
}
class ReserveDto implements Input<'reserve'> {
  @Text() text!: string;
}

/** What becomes of a disagreement. */
@ActController()
export class DisagreementController {
  constructor(private readonly acting: Acting) {}

  @Acts('recordMeeting', 'Record the meeting that the lead convened; a delegate’s view counts as the agency’s')
  recordMeeting(@By() by: Acted, @Body() body: RecordMeetingDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'recordMeeting', ...body });
  }

  @Acts('bringUp', 'Bring an unresolved disagreement up to the deciding level, with both positions')
  bringUp(@By() by: Acted, @Body() body: BringUpDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'bringUp', ...body });
  }

  @Acts('reserve', 'Reserve a dissenting view on the record')
  reserve(@By() by: Acted, @Body() body: ReserveDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'reserve', ...body });
  }
}
