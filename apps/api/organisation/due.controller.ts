import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Directory } from '../../../libs/application/index.js';
import { nameOfFact } from '../../../libs/application/views/facts.js';
import { explanationView } from '../../../libs/application/views/due.js';
import type { ExplanationView } from '../../../libs/contracts/http.js';
import { dueOf, isRefusal } from '../../../libs/domain/index.js';
import type { Term } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { OptionalDay, OptionalFlag, OptionalWhole } from '../shapes/given.js';
import { ExplanationDto } from '../tasks/history.dto.js';

class TermDto {
  @OptionalWhole(1, 1000) workingDays?: number;
  @OptionalDay() date?: string;
  @OptionalFlag() inclusive?: boolean;
}

/** Says before an act when what it asks for would be due. */
@ApiTags('organisation')
@Controller('due')
export class DueController {
  constructor(private readonly directory: Directory) {}

  @Get()
  @ApiOperation({
    operationId: 'due',
    summary: 'When a term that starts now would be due: working days, or a fixed date',
  })
  @ApiOkResponse({ type: ExplanationDto })
  async show(@Query() asked: TermDto): Promise<ExplanationView> {
    const { organisation, calendar, now } = await this.directory.current();
    const deadline = dueOf(termOf(asked), now, calendar);
    if (!isRefusal(deadline)) return explanationView(deadline, now, calendar);
    throw new Refused(deadline.refused, deadline.facts, {
      nameOf: nameOfFact({ organisation, calendar, now, procedures: [] }),
    });
  }
}

const termOf = ({ workingDays, date, inclusive = true }: TermDto): Term =>
  date === undefined ? { unit: 'workingDay', amount: workingDays ?? 1 } : { unit: 'date', date, inclusive };
