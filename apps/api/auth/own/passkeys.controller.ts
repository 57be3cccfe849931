import { Body, Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Passkeys } from '../../../../libs/application/accounts/passkeys.js';
import type { Created } from '../../../../libs/application/accounts/passkeys.js';
import { Sessions } from '../../../../libs/application/accounts/sessions.js';
import type { CeremonyView } from '../../../../libs/contracts/account-http.js';
import { Refused } from '../../../../libs/platform/problems/problem.js';
import { Secret, Text } from '../../shapes/given.js';
import { BeforeFactor, Fresh, Limited, SessionOnly } from '../access.js';
import { CeremonyDto, CreatedShape } from '../ceremony.dto.js';
import { Entrance } from '../entrance.js';
import { PublicAddress } from '../public-address.js';
import { sessionOf } from '../who.js';
import type { ApiRequest } from '../who.js';

class AddPasskeyDto {
  @Text(100) name!: string;
  @Secret() ceremony!: string;
  @CreatedShape() response!: Created;
}

@ApiTags('own account')
@SessionOnly()
@BeforeFactor()
@Controller('auth/passkeys')
export class PasskeysController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly address: PublicAddress,
    private readonly sessions: Sessions,
    private readonly entrance: Entrance,
  ) {}

  @Post('begin')
  @Fresh()
  @Limited('account', 30)
  @HttpCode(200)
  @ApiOperation({ operationId: 'beginPasskey', summary: 'What a browser needs to make a passkey for me' })
  @ApiOkResponse({ type: CeremonyDto })
  async begin(@Req() request: ApiRequest): Promise<CeremonyView> {
    const session = sessionOf(request);
    return this.passkeys.beginAdding(session, session.username, this.address.siteNeeded(request));
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ operationId: 'addPasskey', summary: 'Keep the passkey that was made' })
  @ApiNoContentResponse()
  async add(
    @Body() { name, ceremony, response }: AddPasskeyDto,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = sessionOf(request);
    const finished = { ceremony, response, site: this.address.siteNeeded(request) };
    if (!(await this.passkeys.add(session, name, finished))) throw new Refused('passkey.refused');
    this.entrance.renewed(await this.sessions.renew(session, 'passkey'), request, reply);
  }

  @Post(':id/remove')
  @Fresh()
  @HttpCode(204)
  @ApiOperation({ operationId: 'removePasskey', summary: 'Remove one of my passkeys' })
  @ApiNoContentResponse()
  async remove(@Param('id') id: string, @Req() request: ApiRequest): Promise<void> {
    if (!(await this.passkeys.remove(sessionOf(request), id))) throw new Refused('passkey.unknown');
  }
}
