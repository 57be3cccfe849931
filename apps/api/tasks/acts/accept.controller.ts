import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted } from '../acting.js';
import { OnVisitDto } from './visit-ref.dto.js';

@ActController()
export class AcceptController {
  constructor(private readonly acting: Acting) {}

  @Acts('accept', 'Accept the task')
  accept(@By() by: Acted, @Body() body: OnVisitDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'accept', ...body });
  }
}
