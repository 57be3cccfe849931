import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { OptionalTextOrNull } from '../../shapes/given.js';
import { OptionalHash } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';

class ConfirmDto implements Input<'confirm'> {
  /** Why it is confirmed though a part of it is open. */
  @OptionalTextOrNull() despite?: string | null;
  @OptionalHash() version?: string;
}

@ActController()
export class ConfirmController {
  constructor(private readonly acting: Acting) {}

  @Acts('confirm', 'Confirm the reported completion')
  @Acts('confirm', 'Recognise the completion; a version that is named must be the one that was claimed')
  confirm(@By() by: Acted, @Body() body: ConfirmDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'confirm', ...body });
  }
}
