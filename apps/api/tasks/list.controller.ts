import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reading } from '../../../libs/application/access/reading.js';
import { Directory } from '../../../libs/application/index.js';
import { taskRowView } from '../../../libs/application/views/task-row.js';
import { iso } from '../../../libs/application/views/time-words.js';
import type { TaskListView } from '../../../libs/contracts/http.js';
import { endOfDay, startOfDay } from '../../../libs/domain/index.js';
import type { CountChoice } from '../../../libs/application/supervision/counted.js';
import type { Stage, TaskState } from '../../../libs/domain/index.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { OptionalChoice, OptionalDay, OptionalFlag, OptionalText, OptionalWhole } from '../shapes/given.js';
import { TaskListDto } from './task-row.dto.js';
import { countChoices, priorities, progresses, stages } from './vocabulary.js';

class TaskFilterDto {
  @OptionalText() q?: string;
  @OptionalText() lead?: string;
  @OptionalChoice(stages) stage?: Stage;
  @OptionalChoice(progresses) progress?: TaskState['progress'];
  @OptionalText() holder?: string;
  @OptionalFlag() late?: boolean;
  @OptionalChoice(countChoices) count?: CountChoice;
  @OptionalText() leader?: string;
  @OptionalText() directive?: string;
  @OptionalChoice(priorities) priority?: TaskState['priority'];
  /** The first and the last day on which the task is due. */
  @OptionalDay() from?: string;
  @OptionalDay() to?: string;
  /** The parts of this task. */
  @OptionalText() parent?: string;
  @OptionalWhole(1, 1_000_000) page?: number;
  @OptionalWhole(1, 200) size?: number;
}

@ApiTags('tasks')
@Controller('tasks')
export class ListController {
  constructor(
    private readonly reading: Reading,
    private readonly directory: Directory,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listTasks', summary: 'Tasks, filtered, a page at a time' })
  @ApiOkResponse({ type: TaskListDto })
  async list(@Query() { from, to, ...filter }: TaskFilterDto, @Req() request: ApiRequest): Promise<TaskListView> {
    const { organisation, calendar } = await this.directory.current();
    const span = {
      ...(from === undefined ? {} : { dueAfter: startOfDay(from, calendar) }),
      ...(to === undefined ? {} : { dueUpTo: endOfDay(to, calendar) }),
    };
    const { now, total, more, rows } = await this.reading.as(whoOf(request).person).list({ ...filter, ...span });
    return { now: iso(now), total, more, items: rows.map((row) => taskRowView(row, organisation, now)) };
  }
}
