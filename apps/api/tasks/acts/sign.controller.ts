import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import type { SigningCapacity } from '../../../../libs/domain/index.js';
import { Choice, Hash } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { capacities } from '../vocabulary.js';
import { OnVisitDto } from './visit-ref.dto.js';

class SignDto extends OnVisitDto implements Input<'sign'> {
  @Hash() hash!: string;
  @Choice(capacities) capacity!: SigningCapacity;
}

@ActController()
export class SignController {
  constructor(private readonly acting: Acting) {}

  @Acts('sign', 'Sign the current draft, named by its hash')
  sign(@By() by: Acted, @Body() body: SignDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'sign', ...body });
  }
}
