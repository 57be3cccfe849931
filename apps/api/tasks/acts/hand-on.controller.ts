import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Id } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { OnVisitDto } from './visit-ref.dto.js';

class HandOnDto extends OnVisitDto implements Input<'handOn'> {
  @Id() to!: string;
}

@ActController()
export class HandOnController {
  constructor(private readonly acting: Acting) {}

  @Acts('handOn', 'Hand the file on to another post of the lead agency')
  handOn(@By() by: Acted, @Body() body: HandOnDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'handOn', ...body });
  }
}
