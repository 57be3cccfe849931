import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import type { Subject } from '../../../../libs/domain/index.js';
import { Day } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { About } from './subject.dto.js';

class AcknowledgeDto implements Input<'acknowledge'> {
  @About() subject!: Subject;
  @Day() until!: string;
}

@ActController()
export class AcknowledgeController {
  constructor(private readonly acting: Acting) {}

  @Acts('acknowledge', 'Acknowledge an escalation: the ladder stops until the day that is set')
  acknowledge(@By() by: Acted, @Body() body: AcknowledgeDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'acknowledge', ...body });
  }
}
