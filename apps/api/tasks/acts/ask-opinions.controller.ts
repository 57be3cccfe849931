import { Body } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { ReceiptView } from '../../../../libs/contracts/common-http.js';
import { Ids, TextOrNull, WholeOrNull } from '../../shapes/given.js';
import { ActController, Acting, Acts, By } from '../acting.js';
import type { Acted, Input } from '../acting.js';
import { Hours } from './own-term.dto.js';
import { OnVisitDto } from './visit-ref.dto.js';

class AskOpinionsDto extends OnVisitDto implements Input<'askOpinions'> {
  @Ids() units!: string[];
  @WholeOrNull(1, 365) workingDays!: number | null;
  @Hours() hours?: number | null;
  @IsOptional()
  @TextOrNull()
  @ApiProperty({ type: String, maxLength: 4000, nullable: true, required: false })
  whyNotOthers?: string | null;
}

@ActController()
export class AskOpinionsController {
  constructor(private readonly acting: Acting) {}

  @Acts('askOpinions', 'Ask agencies for their opinion on the current draft')
  askOpinions(@By() by: Acted, @Body() body: AskOpinionsDto): Promise<ReceiptView> {
    return this.acting.act(by, { act: 'askOpinions', ...body });
  }
}
