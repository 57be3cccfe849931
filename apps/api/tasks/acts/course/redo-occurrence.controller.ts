import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import { RequiredText, Whole } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';

class RedoOccurrenceDto implements Input<'redoOccurrence'> {
  @Whole(1, 100_000) occurrence!: number;
  @RequiredText(4_000) reason!: string;
}

@ActController()
export class RedoOccurrenceController {
  constructor(private readonly acting: Acting) {}

  @Acts('redoOccurrence', 'Ask for one occurrence to be done again')
  redoOccurrence(@By() by: Acted, @Body() body: RedoOccurrenceDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'redoOccurrence', ...body });
  }
}
