import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Whole } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { OnVisitDto } from './visit-ref.dto.js';

class ChooseOptionDto extends OnVisitDto implements Input<'chooseOption'> {
  @Whole(1, 20) option!: number;
}

@ActController()
export class ChooseOptionController {
  constructor(private readonly acting: Acting) {}

  @Acts('chooseOption', 'Mark one of the options of the submission form')
  chooseOption(@By() by: Acted, @Body() body: ChooseOptionDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'chooseOption', ...body });
  }
}
