import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import { Whole } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';

class ConfirmOccurrenceDto implements Input<'confirmOccurrence'> {
  @Whole(1, 100_000) occurrence!: number;
}

@ActController()
export class ConfirmOccurrenceController {
  constructor(private readonly acting: Acting) {}

  @Acts('confirmOccurrence', 'Recognise one occurrence of ongoing work')
  confirmOccurrence(@By() by: Acted, @Body() body: ConfirmOccurrenceDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'confirmOccurrence', ...body });
  }
}
