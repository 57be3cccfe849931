import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import type { Budget } from '../../../../../libs/domain/index.js';
import { budgets } from '../../../../../libs/domain/task/beside/beside.js';
import { Choices, Id, Nested, Text } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { EvidenceDto } from './evidence.dto.js';

class PauseDto implements Input<'pause'> {
  @Choices(budgets) stands!: Budget[];
  @Text() reason!: string;
}
class AwaitConditionDto extends PauseDto implements Input<'awaitCondition'> {
  @Id() confirmer!: string;
}
class ResumeDto implements Input<'resume'> {
  @Id() item!: string;
  @Text() reason!: string;
}
class ConfirmConditionDto implements Input<'confirmCondition'> {
  @Id() item!: string;
  @Text() text!: string;
  @Nested(() => EvidenceDto) evidence!: EvidenceDto;
}

@ActController()
export class PausingController {
  constructor(private readonly acting: Acting) {}

  @Acts('pause', 'Pause: the terms that are named stand until the pause is released')
  pause(@By() by: Acted, @Body() body: PauseDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'pause', ...body });
  }

  @Acts('awaitCondition', 'Wait for something outside, which a named post confirms')
  awaitCondition(@By() by: Acted, @Body() body: AwaitConditionDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'awaitCondition', ...body });
  }

  @Acts('resume', 'Release a pause: its terms go on with what was left of them')
  resume(@By() by: Acted, @Body() body: ResumeDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'resume', ...body });
  }

  @Acts('confirmCondition', 'Confirm, with evidence, that what is waited for has happened')
  confirmCondition(@By() by: Acted, @Body() body: ConfirmConditionDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'confirmCondition', ...body });
  }
}
