import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ImportRecords } from '../../../libs/application/imports/import-records.js';
import type { ClauseView } from '../../../libs/contracts/import-http.js';
import type { TaskId } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { ClauseDto } from '../imports/import.dto.js';
import { Opening, TaskParam } from './opening.js';

@ApiTags('tasks')
@Controller('tasks/:id/clause')
export class ClauseController {
  constructor(
    private readonly opening: Opening,
    private readonly imports: ImportRecords,
  ) {}

  @Get()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOperation({
    operationId: 'taskClause',
    summary: 'The imported document that a task came from, and the place in it',
  })
  @ApiOkResponse({ type: ClauseDto })
  async clause(@TaskParam() id: TaskId, @Req() request: ApiRequest): Promise<ClauseView> {
    const { person } = whoOf(request);
    const { state } = await this.opening.open(id, person);
    const { source } = state.directive;
    const document = source ? await this.imports.clauseText(person, id) : null;
    if (!source || !document) throw new Refused('import.unknown');
    return { ...document, ...source };
  }
}
