import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Reading } from '../../../libs/application/access/reading.js';
import { Directory } from '../../../libs/application/index.js';
import { subjectOf } from '../../../libs/application/views/subject.js';
import { whyView } from '../../../libs/application/views/why.js';
import type { ExplanationView } from '../../../libs/contracts/http.js';
import { deadlineOf } from '../../../libs/domain/index.js';
import type { TaskId } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { ExplanationDto } from './history.dto.js';
import { Opening, TaskParam } from './opening.js';

@ApiTags('tasks')
@Controller('tasks/:id/explanations/:subject')
export class ExplanationController {
  constructor(
    private readonly opening: Opening,
    private readonly directory: Directory,
    private readonly reading: Reading,
  ) {}

  @Get()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiParam({ name: 'subject', description: '`task`, `completion`, `visit:draft#1`, `seat:opinions#1/<unit>`' })
  @ApiOperation({ operationId: 'explainDue', summary: 'Why it is due then: every day counted and every day skipped' })
  @ApiOkResponse({ type: ExplanationDto })
  async explain(
    @TaskParam() id: TaskId,
    @Param('subject') text: string,
    @Req() request: ApiRequest,
  ): Promise<ExplanationView> {
    const { person } = whoOf(request);
    const task = await this.opening.open(id, person);
    const subject = subjectOf(text);
    const deadline = subject && deadlineOf(task.state, subject);
    if (!deadline) throw new Refused('subject.unknown');
    const calendar = await this.directory.calendar(deadline.calendarVersion);
    return whyView({ subject, deadline }, await this.reading.as(person).told(task), task.facts, calendar);
  }
}
