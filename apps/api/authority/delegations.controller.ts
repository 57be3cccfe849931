import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Ordered } from '../../../libs/application/authority/authority.js';
import { delegationsView } from '../../../libs/application/authority/delegations-view.js';
import { Directory } from '../../../libs/application/index.js';
import type { DelegationsView } from '../../../libs/contracts/http.js';
import type { DelegationKind, Power } from '../../../libs/domain/index.js';
import { Fresh } from '../auth/access.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';
import { Choice, DayOrNull, Id, IdsOrNull, Text, WholeOrNull } from '../shapes/given.js';
import { ActHeaders } from '../tasks/acting.js';
import { acts } from '../tasks/vocabulary.js';
import { DelegationsDto } from './delegations.dto.js';
import { By, Ordering } from './ordering.js';

const kinds = ['substitution', 'authorisation'] as const satisfies DelegationKind[];
const most = 9_000_000_000_000_000;

class DelegateDto {
  @Choice(kinds) kind!: DelegationKind;
  @Id() of!: string;
  @Id() by!: string;
  @DayOrNull() from!: string | null;
  /** The first day on which it stands no more. */
  @DayOrNull() to!: string | null;
  @IdsOrNull([...acts, 'vote', 'authorise']) acts!: string[] | null;
  @IdsOrNull() units!: string[] | null;
  @WholeOrNull(0, most) upTo!: number | null;
  @Text(300) basis!: string;
}

@ApiTags('authority')
@Controller('delegations')
export class DelegationsController {
  constructor(
    private readonly ordering: Ordering,
    private readonly directory: Directory,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'delegations', summary: 'Who acts for whom in one’s own agency, and who is away' })
  @ApiOkResponse({ type: DelegationsDto })
  async list(@Req() request: ApiRequest): Promise<DelegationsView> {
    return delegationsView(await this.directory.current(), whoOf(request).person);
  }

  @Post()
  @Fresh()
  @HttpCode(204)
  @ActHeaders()
  @ApiOperation({ operationId: 'delegate', summary: 'Let the work of a post be done from another one' })
  @ApiNoContentResponse()
  async delegate(@By() by: Ordered, @Body() body: DelegateDto): Promise<void> {
    const { acts: named, units, upTo, ...rest } = body;
    const scope = { acts: named as Power[] | null, units, upTo };
    await this.ordering.act({ act: 'delegate', ...rest, scope }, by);
  }

  @Post(':id/revoke')
  @HttpCode(204)
  @ActHeaders()
  @ApiOperation({ operationId: 'revokeDelegation', summary: 'End a delegation at this moment' })
  @ApiNoContentResponse()
  async revoke(@By() by: Ordered, @Param('id') delegation: string): Promise<void> {
    await this.ordering.act({ act: 'revoke', delegation }, by);
  }
}
