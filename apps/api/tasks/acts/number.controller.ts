import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { OptionalFlag } from '../../shapes/given.js';
import { OnVisitDto } from './visit-ref.dto.js';

class DrawNumberDto extends OnVisitDto implements Input<'number'> {
  @OptionalFlag() secret?: boolean;
}

@ActController()
export class NumberController {
  constructor(private readonly acting: Acting) {}

  @Acts('number', 'Draw the document number; secret documents have a series of their own')
  number(@By() by: Acted, @Body() body: DrawNumberDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'number', ...body });
  }
}
