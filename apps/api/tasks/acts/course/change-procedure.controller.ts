import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import { RequiredText, Whole } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';

class ChangeProcedureDto implements Input<'changeProcedure'> {
  @Whole(1, 2_147_483_647) version!: number;
  @RequiredText(4_000) reason!: string;
}

@ActController()
export class ChangeProcedureController {
  constructor(private readonly acting: Acting) {}

  @Acts('changeProcedure', 'Let a running task go on by another published version of its procedure')
  changeProcedure(@By() by: Acted, @Body() body: ChangeProcedureDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'changeProcedure', ...body });
  }
}
