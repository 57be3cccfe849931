import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Hash, Id, Text, Whole } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { OnVisitDto } from './visit-ref.dto.js';

class AttachDto extends OnVisitDto implements Input<'attach'> {
  @Id() item!: string;
  @Hash() hash!: string;
  @Text(255) name!: string;
  @Text(255) mediaType!: string;
  @Whole(1, 1_000_000_000) size!: number;
}

@ActController()
export class AttachController {
  constructor(private readonly acting: Acting) {}

  @Acts('attach', 'Put a file, whose content was uploaded before, under an item of the dossier')
  attach(@By() by: Acted, @Body() body: AttachDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'attach', ...body });
  }
}
