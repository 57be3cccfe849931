import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Id, Text } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { OnVisitDto } from './visit-ref.dto.js';

class ReturnDto extends OnVisitDto implements Input<'return'> {
  @Id() to!: string;
  @Text() reason!: string;
}

@ActController()
export class ReturnController {
  constructor(private readonly acting: Acting) {}

  @Acts('return', 'Return the file to an earlier step')
  return(@By() by: Acted, @Body() body: ReturnDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'return', ...body });
  }
}
