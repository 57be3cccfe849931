import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Reading } from '../../../libs/application/access/reading.js';
import { Reasons } from '../../../libs/application/authority/reasons.js';
import { actView } from '../../../libs/application/views/act-view.js';
import { personName } from '../../../libs/application/views/names.js';
import { iso } from '../../../libs/application/views/time-words.js';
import type { ReasonsView } from '../../../libs/contracts/http.js';
import { hasDuty } from '../../../libs/domain/index.js';
import type { Instant, PersonId, TaskId } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { OptionalMoment, OptionalText } from '../shapes/given.js';
import { Int, Many, Moment, One } from '../shapes/shown.js';
import { PersonDto } from '../shapes/words.dto.js';
import { ActDto } from './task.dto.js';
import { Opening, TaskParam } from './opening.js';

class AskedDto {
  @OptionalText() person?: string;
  @OptionalMoment() at?: string;
}
class ReasonsDto implements ReasonsView {
  @Moment() at!: string;
  @One(() => PersonDto) person!: PersonDto;
  @Int() organisation!: number;
  @Many(() => ActDto) acts!: ActDto[];
}

@ApiTags('tasks')
@Controller('tasks/:id/reasons')
export class ReasonsController {
  constructor(
    private readonly opening: Opening,
    private readonly reading: Reading,
    private readonly reasons: Reasons,
  ) {}

  @Get()
  @ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' } })
  @ApiOperation({
    operationId: 'reasons',
    summary: 'Why one might, or might not, at an instant: as it was then. Of anybody, for an auditor',
  })
  @ApiOkResponse({ type: ReasonsDto })
  async show(@TaskParam() id: TaskId, @Query() asked: AskedDto, @Req() request: ApiRequest): Promise<ReasonsView> {
    const viewer = whoOf(request).person;
    const { facts } = await this.opening.open(id, viewer);
    const person = asked.person ?? viewer;
    const isAuditor = hasDuty(facts.organisation, viewer, 'auditor', facts.now);
    if (person !== viewer && !isAuditor) throw new Refused('actor.notAuditor');
    await this.reading.as(viewer).note({ kind: 'reasonsRead', task: id });
    const at = asked.at === undefined ? facts.now : Math.min(Date.parse(asked.at), facts.now);
    return this.view(id, person, at);
  }

  private async view(id: TaskId, person: PersonId, at: Instant): Promise<ReasonsView> {
    const then = await this.reasons.at(id, person, at);
    if (!then) throw new Refused('task.notFound', { task: id });
    const { organisation } = then.task.facts;
    return {
      at: iso(at),
      person: { id: person, name: personName(organisation, person) },
      organisation: organisation.version,
      acts: then.allowances.map((allowance) => actView(allowance, then.task)),
    };
  }
}
