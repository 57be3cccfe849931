import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Id, OptionalHash, Text } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';

class RedoDto implements Input<'redo'> {
  @Id() to!: string;
  @Text() reason!: string;
  @OptionalHash() version?: string;
}

@ActController()
export class RedoController {
  constructor(private readonly acting: Acting) {}

  @Acts('redo', 'Do not recognise the completion: open a step again')
  redo(@By() by: Acted, @Body() body: RedoDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'redo', ...body });
  }
}
