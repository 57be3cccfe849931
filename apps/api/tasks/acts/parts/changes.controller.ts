import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import type { Subject } from '../../../../../libs/domain/index.js';
import { Id, Nested, Text, TextOrNull } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { About } from '../subject.dto.js';
import { PartFixedDayDto } from './fixed-day.dto.js';

class ChangeLeadDto implements Input<'changeLead'> {
  @Id() lead!: string;
  @Text() reason!: string;
}
class ChangeContentDto implements Input<'changeContent'> {
  @Text(1000) title!: string;
  @TextOrNull() requirement!: string | null;
  @Text() reason!: string;
}
class ChangeDeadlineDto implements Input<'changeDeadline'> {
  @About() subject!: Subject;
  @Nested(() => PartFixedDayDto) due!: PartFixedDayDto;
  @Text() reason!: string;
}

/** What the assigner changes of a live task. */
@ActController()
export class ChangesController {
  constructor(private readonly acting: Acting) {}

  @Acts('changeLead', 'Give a live task to another lead; the old one hands the dossier over')
  changeLead(@By() by: Acted, @Body() body: ChangeLeadDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'changeLead', ...body });
  }

  @Acts('changeContent', 'Change what a live task asks for')
  changeContent(@By() by: Acted, @Body() body: ChangeContentDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'changeContent', ...body });
  }

  @Acts('changeDeadline', 'Change the deadline of a live task, or of a coordinator’s share')
  changeDeadline(@By() by: Acted, @Body() body: ChangeDeadlineDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'changeDeadline', ...body });
  }
}
