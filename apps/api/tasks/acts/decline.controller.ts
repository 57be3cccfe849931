import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Text } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { OnVisitDto } from './visit-ref.dto.js';

class DeclineDto extends OnVisitDto implements Input<'decline'> {
  @Text() reason!: string;
}

@ActController()
export class DeclineController {
  constructor(private readonly acting: Acting) {}

  @Acts('decline', 'Give the task back to the assigner for another lead')
  decline(@By() by: Acted, @Body() body: DeclineDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'decline', ...body });
  }
}
