import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Reading } from '../../../libs/application/access/reading.js';
import { historyView } from '../../../libs/application/views/history.js';
import type { HistoryView } from '../../../libs/contracts/http.js';
import type { TaskId } from '../../../libs/domain/index.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { HistoryDto } from './history.dto.js';
import { Opening, TaskParam } from './opening.js';

@ApiTags('tasks')
@Controller('tasks/:id/history')
export class HistoryController {
  constructor(
    private readonly opening: Opening,
    private readonly reading: Reading,
  ) {}

  @Get()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOperation({ operationId: 'taskHistory', summary: 'Every entry in words, and whether the hash chain is whole' })
  @ApiOkResponse({ type: HistoryDto })
  async show(@TaskParam() id: TaskId, @Req() request: ApiRequest): Promise<HistoryView> {
    const { person } = whoOf(request);
    const task = await this.opening.open(id, person);
    return historyView(task, await this.reading.as(person).told(task), await this.reading.verify(id));
  }
}
