import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import { RequiredText, Whole } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';

class ReportOccurrenceDto implements Input<'reportOccurrence'> {
  @Whole(1, 100_000) occurrence!: number;
  @RequiredText(20_000) text!: string;
}

@ActController()
export class ReportOccurrenceController {
  constructor(private readonly acting: Acting) {}

  @Acts('reportOccurrence', 'Report one occurrence of ongoing work: claims its completion')
  reportOccurrence(@By() by: Acted, @Body() body: ReportOccurrenceDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'reportOccurrence', ...body });
  }
}
