import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import { Hash, Id, IdOrNull, Text, TextOrNull } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { OnVisitDto } from '../visit-ref.dto.js';

class ApproveDto extends OnVisitDto implements Input<'approve'> {
  @Hash() hash!: string;
  @TextOrNull() note!: string | null;
}

class ApproveWithChangesDto extends OnVisitDto implements Input<'approveWithChanges'> {
  @Hash() hash!: string;
  @Text() changes!: string;
  @Id() to!: string;
  @IdOrNull() confirmedBy!: string | null;
}

class SendChangedDto extends OnVisitDto implements Input<'sendChanged'> {
  @Text() note!: string;
}

class ConfirmChangesDto extends OnVisitDto implements Input<'confirmChanges'> {
  @Hash() hash!: string;
}

@ActController()
export class ApprovingController {
  constructor(private readonly acting: Acting) {}

  @Acts('approve', 'Approve the current draft, named by its hash: the approval binds to it')
  approve(@By() by: Acted, @Body() body: ApproveDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'approve', ...body });
  }

  @Acts('approveWithChanges', 'Approve, once what is named has been changed and the changed version is confirmed')
  approveWithChanges(@By() by: Acted, @Body() body: ApproveWithChangesDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'approveWithChanges', ...body });
  }

  @Acts('sendChanged', 'Send the changed version to whoever confirms it')
  sendChanged(@By() by: Acted, @Body() body: SendChangedDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'sendChanged', ...body });
  }

  @Acts('confirmChanges', 'Confirm the changed version: the approval binds to it')
  confirmChanges(@By() by: Acted, @Body() body: ConfirmChangesDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'confirmChanges', ...body });
  }
}
