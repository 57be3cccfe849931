import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Text } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { OnVisitDto } from './visit-ref.dto.js';

class SubmitDto extends OnVisitDto implements Input<'submit'> {
  @Text(20_000) summary!: string;
}

@ActController()
export class SubmitController {
  constructor(private readonly acting: Acting) {}

  @Acts('submit', 'Submit the dossier')
  submit(@By() by: Acted, @Body() body: SubmitDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'submit', ...body });
  }
}
