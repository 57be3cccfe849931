import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Id } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { OnVisitDto } from './visit-ref.dto.js';

class ReassignDto extends OnVisitDto implements Input<'reassign'> {
  @Id() lead!: string;
}

@ActController()
export class ReassignController {
  constructor(private readonly acting: Acting) {}

  @Acts('reassign', 'Name another lead')
  reassign(@By() by: Acted, @Body() body: ReassignDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'reassign', ...body });
  }
}
