import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/http.js';
import { Text } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { OnVisitDto } from './visit-ref.dto.js';

class VerifyDto extends OnVisitDto implements Input<'verify'> {
  @Text(20_000) opinion!: string;
}

@ActController()
export class VerifyController {
  constructor(private readonly acting: Acting) {}

  @Acts('verify', 'Pass the dossier on after verification')
  verify(@By() by: Acted, @Body() body: VerifyDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'verify', ...body });
  }
}
