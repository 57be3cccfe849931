import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../../libs/contracts/common-http.js';
import { Text } from '../../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../../acting.js';
import type { Acted, Input } from '../../acting.js';
import { OnVisitDto } from '../visit-ref.dto.js';

class ExplainDto extends OnVisitDto implements Input<'explain'> {
  @Text(20_000) added!: string;
  @Text(20_000) removed!: string;
}

@ActController()
export class ExplainController {
  constructor(private readonly acting: Acting) {}

  @Acts('explain', 'Explain what was added or removed after the appraisal')
  explain(@By() by: Acted, @Body() body: ExplainDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'explain', ...body });
  }
}
