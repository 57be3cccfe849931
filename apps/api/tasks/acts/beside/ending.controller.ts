import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import { Id, Text } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { OnVisitDto } from '../visit-ref.dto.js';

class WithdrawDto extends OnVisitDto implements Input<'withdraw'> {
  @Text() reason!: string;
}
class RecallDto implements Input<'recall'> {
  @Text() reason!: string;
}
class CancelDto implements Input<'cancel'> {
  @Text() reason!: string;
  @Text(500) basis!: string;
}
class ReopenDto implements Input<'reopen'> {
  @Id() to!: string;
  @Text() reason!: string;
}

@ActController()
export class EndingController {
  constructor(private readonly acting: Acting) {}

  @Acts(
    'withdraw',
    'Take back what one has just sent on, as long as no person has acted since; `visit` is the one that was sent',
  )
  withdraw(@By() by: Acted, @Body() body: WithdrawDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'withdraw', ...body });
  }

  @Acts('recall', 'Take the task back: it is closed')
  recall(@By() by: Acted, @Body() body: RecallDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'recall', ...body });
  }

  @Acts('cancel', 'Cancel the task under a paper: it is closed')
  cancel(@By() by: Acted, @Body() body: CancelDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'cancel', ...body });
  }

  @Acts('reopen', 'Take up again, at a step that is named, what was closed or recognised')
  reopen(@By() by: Acted, @Body() body: ReopenDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'reopen', ...body });
  }
}
