import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import type { Subject } from '../../../../../libs/domain/index.js';
import { Id, Nested, Text } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { About } from '../subject.dto.js';
import { OnVisitDto } from '../visit-ref.dto.js';
import { PartFixedDayDto } from './fixed-day.dto.js';

class AskContributionDto implements Input<'askContribution'> {
  @Id() unit!: string;
  @Text() text!: string;
  @Nested(() => PartFixedDayDto) due!: PartFixedDayDto;
}
class FulfilDto implements Input<'fulfil'> {
  @About() subject!: Subject;
  @Text() text!: string;
}
class DecideUrgentlyDto extends OnVisitDto implements Input<'decideUrgently'> {
  @Text() reason!: string;
  @Text(1000) basis!: string;
}

/** What posts owe of a task beside the file, and what makes them owe it. */
@ActController()
export class ObligationsController {
  constructor(private readonly acting: Acting) {}

  @Acts('askContribution', 'Ask a coordinating agency for its share, with a day of its own')
  askContribution(@By() by: Acted, @Body() body: AskContributionDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'askContribution', ...body });
  }

  @Acts('fulfil', 'Say that what was owed is done')
  fulfil(@By() by: Acted, @Body() body: FulfilDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'fulfil', ...body });
  }

  @Acts('decideUrgently', 'Open the deciding step at once, outside the procedure; a report is owed afterwards')
  decideUrgently(@By() by: Acted, @Body() body: DecideUrgentlyDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'decideUrgently', ...body });
  }
}
