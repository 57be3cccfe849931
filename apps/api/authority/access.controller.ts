import { Controller, Get, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccessRecords } from '../../../libs/application/access/access-records.js';
import { Directory } from '../../../libs/application/index.js';
import { personName } from '../../../libs/application/views/names.js';
import { iso } from '../../../libs/application/views/time-words.js';
import type { AccessView } from '../../../libs/contracts/http.js';
import { hasDuty } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { Int, Moment, One, Str, StrOrNull } from '../shapes/shown.js';
import { PersonDto } from '../shapes/words.dto.js';

class AccessDto implements AccessView {
  @Int() seq!: number;
  @Moment() at!: string;
  @One(() => PersonDto) person!: PersonDto;
  @Str() kind!: string;
  @StrOrNull() task!: string | null;
}

const latest = 500;

/** What those read whose reading is recorded: that they did, and of which task, never what it says. */
@ApiTags('authority')
@Controller('access')
export class AccessController {
  constructor(
    private readonly records: AccessRecords,
    private readonly directory: Directory,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'accesses', summary: 'What auditors, and those let in by an emergency, have read' })
  @ApiOkResponse({ type: AccessDto, isArray: true })
  async list(@Req() request: ApiRequest): Promise<AccessView[]> {
    const { organisation, now } = await this.directory.current();
    const { person } = whoOf(request);
    if (!hasDuty(organisation, person, 'securityOfficer', now)) throw new Refused('actor.notSecurityOfficer');
    const accesses = await this.records.latest(latest);
    return accesses.map(({ seq, at, person: reader, payload }) => ({
      ...{ seq, at: iso(at), kind: payload.kind, task: payload.task ?? null },
      person: { id: reader, name: personName(organisation, reader) },
    }));
  }
}
