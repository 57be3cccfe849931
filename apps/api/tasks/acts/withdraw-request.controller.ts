import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Id, Text } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';

class WithdrawRequestDto implements Input<'withdrawRequest'> {
  @Id() seat!: string;
  @Text() reason!: string;
}

@ActController()
export class WithdrawRequestController {
  constructor(private readonly acting: Acting) {}

  @Acts('withdrawRequest', 'Let one agency go that was asked for its opinion')
  withdrawRequest(@By() by: Acted, @Body() body: WithdrawRequestDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'withdrawRequest', ...body });
  }
}
