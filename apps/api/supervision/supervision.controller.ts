import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reading } from '../../../libs/application/access/reading.js';
import { Directory } from '../../../libs/application/index.js';
import { supervisionView } from '../../../libs/application/views/supervision.js';
import type { SupervisionView } from '../../../libs/contracts/supervision-http.js';
import type { TaskState } from '../../../libs/domain/index.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { OptionalChoice, OptionalText } from '../shapes/given.js';
import { priorities } from '../tasks/vocabulary.js';
import { SupervisionDto } from './supervision.dto.js';

class NarrowedDto {
  @OptionalText() lead?: string;
  @OptionalText() leader?: string;
  @OptionalText() directive?: string;
  @OptionalChoice(priorities) priority?: TaskState['priority'];
}

/** What is late, and what will be: counted over the tasks that the person may read, and nothing else. */
@ApiTags('supervision')
@Controller('supervision')
export class SupervisionController {
  constructor(
    private readonly reading: Reading,
    private readonly directory: Directory,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'supervision',
    summary:
      'The official count by agency, leader, directive and priority; the ten that matter most; what is silent; what is due week by week and day by day',
  })
  @ApiOkResponse({ type: SupervisionDto })
  async show(@Query() filter: NarrowedDto, @Req() request: ApiRequest): Promise<SupervisionView> {
    const supervised = await this.reading.as(whoOf(request).person).supervise({ ...filter });
    return supervisionView(supervised, await this.directory.current());
  }
}
