import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Hash, Text, TextOrNull, Whole } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { OnVisitDto } from './visit-ref.dto.js';

class AddVersionDto extends OnVisitDto implements Input<'addVersion'> {
  @Hash() hash!: string;
  @Text(255) name!: string;
  @Text(255) mediaType!: string;
  @Whole(1, 1_000_000_000) size!: number;
  @TextOrNull() note!: string | null;
}

@ActController()
export class AddVersionController {
  constructor(private readonly acting: Acting) {}

  @Acts('addVersion', 'Add a draft version, whose content was uploaded before')
  addVersion(@By() by: Acted, @Body() body: AddVersionDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'addVersion', ...body });
  }
}
