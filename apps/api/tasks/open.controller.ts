import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { taskView } from '../../../libs/application/views/task-view.js';
import type { TaskView } from '../../../libs/contracts/http.js';
import type { TaskId } from '../../../libs/domain/index.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { Opening, TaskParam } from './opening.js';
import { TaskDto } from './task.dto.js';

@ApiTags('tasks')
@Controller('tasks/:id')
export class OpenController {
  constructor(private readonly opening: Opening) {}

  @Get()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOperation({ operationId: 'openTask', summary: 'A task as it is now, with what this person may do' })
  @ApiOkResponse({ type: TaskDto })
  async show(@TaskParam() id: TaskId, @Req() request: ApiRequest): Promise<TaskView> {
    const { person } = whoOf(request);
    return taskView(await this.opening.open(id, person), person);
  }
}
