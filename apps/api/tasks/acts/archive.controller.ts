import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted } from '../acting.js';

@ActController()
export class ArchiveController {
  constructor(private readonly acting: Acting) {}

  @Acts('archive', 'Archive a confirmed task')
  archive(@By() by: Acted): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'archive' });
  }
}
