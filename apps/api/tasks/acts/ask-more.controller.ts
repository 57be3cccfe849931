import { Body } from '@nestjs/common';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Ids, WholeOrNull } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { Hours } from './own-term.dto.js';
import { OnVisitDto } from './visit-ref.dto.js';

class AskMoreDto extends OnVisitDto implements Input<'askMore'> {
  @Ids() units!: string[];
  @WholeOrNull(1, 365) workingDays!: number | null;
  @Hours() hours?: number | null;
}

@ActController()
export class AskMoreController {
  constructor(private readonly acting: Acting) {}

  @Acts('askMore', 'Ask more agencies while opinions are awaited')
  askMore(@By() by: Acted, @Body() body: AskMoreDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'askMore', ...body });
  }
}
