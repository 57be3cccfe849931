import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import { RequiredText } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { OnVisitDto } from '../visit-ref.dto.js';

class FinishWorkDto extends OnVisitDto implements Input<'finishWork'> {
  @RequiredText(20_000) text!: string;
}

@ActController()
export class FinishWorkController {
  constructor(private readonly acting: Acting) {}

  @Acts('finishWork', 'The work is done, and no document comes of it')
  finishWork(@By() by: Acted, @Body() body: FinishWorkDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'finishWork', ...body });
  }
}
