import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Hash, Id, Text } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { OnVisitDto } from './visit-ref.dto.js';

class DetachDto extends OnVisitDto implements Input<'detach'> {
  @Id() item!: string;
  @Hash() hash!: string;
  @Text() reason!: string;
}

@ActController()
export class DetachController {
  constructor(private readonly acting: Acting) {}

  @Acts('detach', 'Take a file out of the dossier; it stays on record')
  detach(@By() by: Acted, @Body() body: DetachDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'detach', ...body });
  }
}
