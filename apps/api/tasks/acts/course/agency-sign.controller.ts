import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import { Hash } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { OnVisitDto } from '../visit-ref.dto.js';

class AgencySignDto extends OnVisitDto implements Input<'agencySign'> {
  @Hash() hash!: string;
}

@ActController()
export class AgencySignController {
  constructor(private readonly acting: Acting) {}

  @Acts('agencySign', 'Sign for the agency what it hands in: binds to this content')
  agencySign(@By() by: Acted, @Body() body: AgencySignDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'agencySign', ...body });
  }
}
