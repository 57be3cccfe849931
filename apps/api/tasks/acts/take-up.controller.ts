import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Flag, Id, TextOrNull } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';

class TakeUpDto implements Input<'takeUp'> {
  @Id() seat!: string;
  @Flag() taken!: boolean;
  @TextOrNull() reason!: string | null;
}

@ActController()
export class TakeUpController {
  constructor(private readonly acting: Acting) {}

  @Acts('takeUp', 'Say what was done with an opinion')
  takeUp(@By() by: Acted, @Body() body: TakeUpDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'takeUp', ...body });
  }
}
