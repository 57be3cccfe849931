import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import { Id, Text } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { OnVisitDto } from '../visit-ref.dto.js';

class AddSignerDto extends OnVisitDto implements Input<'addSigner'> {
  @Id() post!: string;
  @Id() before!: string;
}

class RemoveSignerDto extends OnVisitDto implements Input<'removeSigner'> {
  @Id() post!: string;
  @Text() reason!: string;
}

@ActController()
export class ChainController {
  constructor(private readonly acting: Acting) {}

  @Acts('addSigner', 'Add a signer before one whose signature is still to come')
  addSigner(@By() by: Acted, @Body() body: AddSignerDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'addSigner', ...body });
  }

  @Acts(
    'removeSigner',
    'Take a signer out of the chain, with the reason; a signature that was given stays on the record',
  )
  removeSigner(@By() by: Acted, @Body() body: RemoveSignerDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'removeSigner', ...body });
  }
}
