import type { ReceiptView } from '../../../../libs/contracts/http.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted } from '../acting.js';

@ActController()
export class ConfirmController {
  constructor(private readonly acting: Acting) {}

  @Acts('confirm', 'Confirm the reported completion')
  confirm(@By() by: Acted): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'confirm' });
  }
}
