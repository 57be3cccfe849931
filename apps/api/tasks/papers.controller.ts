import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Reading } from '../../../libs/application/access/reading.js';
import { silenceView } from '../../../libs/application/views/silence.js';
import { formView } from '../../../libs/application/views/submission-form.js';
import type { FormView, SilenceView } from '../../../libs/contracts/papers-http.js';
import type { TaskId } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { OptionalWhole } from '../shapes/given.js';
import { Opening, TaskParam } from './opening.js';
import { FormDto, SilenceDto } from './papers.dto.js';

class RoundDto {
  @OptionalWhole(1, 100_000) round?: number;
}

@ApiTags('tasks')
@Controller('tasks/:id')
export class PapersController {
  constructor(
    private readonly opening: Opening,
    private readonly reading: Reading,
  ) {}

  @Get('silence/:seat')
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiParam({ name: 'seat', description: '`opinions#1/<unit>`' })
  @ApiOperation({ operationId: 'certifySilence', summary: 'That an agency was asked, reminded and said nothing' })
  @ApiOkResponse({ type: SilenceDto })
  async silence(
    @TaskParam() id: TaskId,
    @Param('seat') seat: string,
    @Req() request: ApiRequest,
  ): Promise<SilenceView> {
    const { person } = whoOf(request);
    const task = await this.opening.open(id, person);
    const view = silenceView(task, await this.reading.as(person).told(task), seat);
    if (!view) throw new Refused('silence.none');
    return view;
  }

  @Get('submission-form')
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOperation({ operationId: 'showForm', summary: 'The submission form that went up with the dossier' })
  @ApiOkResponse({ type: FormDto })
  async form(@TaskParam() id: TaskId, @Query() { round }: RoundDto, @Req() request: ApiRequest): Promise<FormView> {
    const { person } = whoOf(request);
    const view = formView(await this.opening.open(id, person), round ?? null);
    if (!view) throw new Refused('form.none');
    return view;
  }
}
