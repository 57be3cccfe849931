import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Ids, Text } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { OnVisitDto } from './visit-ref.dto.js';

class ReturnIncompleteDto extends OnVisitDto implements Input<'returnIncomplete'> {
  @Ids() items!: string[];
  @Text() reason!: string;
}

@ActController()
export class ReturnIncompleteController {
  constructor(private readonly acting: Acting) {}

  @Acts('returnIncomplete', 'Give an incomplete dossier back: the Office’s term stands, the task’s runs on')
  returnIncomplete(@By() by: Acted, @Body() body: ReturnIncompleteDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'returnIncomplete', ...body });
  }
}
