import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Text } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { OnVisitDto } from './visit-ref.dto.js';

class ReportDto extends OnVisitDto implements Input<'report'> {
  @Text(20_000) text!: string;
}

@ActController()
export class ReportController {
  constructor(private readonly acting: Acting) {}

  @Acts('report', 'Report the result: claims completion')
  report(@By() by: Acted, @Body() body: ReportDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'report', ...body });
  }
}
