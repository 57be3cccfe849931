import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { TaskReader } from '../../../libs/application/index.js';
import { historyView } from '../../../libs/application/views/history.js';
import type { HistoryView } from '../../../libs/contracts/http.js';
import type { TaskId } from '../../../libs/domain/index.js';
import { HistoryDto } from './history.dto.js';
import { Opening, TaskParam } from './opening.js';

@ApiTags('tasks')
@Controller('tasks/:id/history')
export class HistoryController {
  constructor(
    private readonly opening: Opening,
    private readonly tasks: TaskReader,
  ) {}

  @Get()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOperation({ operationId: 'taskHistory', summary: 'Every entry in words, and whether the hash chain is whole' })
  @ApiOkResponse({ type: HistoryDto })
  async show(@TaskParam() id: TaskId): Promise<HistoryView> {
    const task = await this.opening.open(id);
    return historyView(task, await this.tasks.history(id));
  }
}
