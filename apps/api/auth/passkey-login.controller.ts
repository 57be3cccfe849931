import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Passkeys } from '../../../libs/application/accounts/passkeys.js';
import { SignIn } from '../../../libs/application/accounts/sign-in.js';
import type { CeremonyView } from '../../../libs/contracts/account-http.js';
import type { MeView } from '../../../libs/contracts/http.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { Limited, OpenToAll } from './access.js';
import { CeremonyDto, PresentedDto } from './ceremony.dto.js';
import { Entrance } from './entrance.js';
import { MeDto } from './me.dto.js';
import { PublicAddress } from './public-address.js';
import { clientOf } from './who.js';

@ApiTags('session')
@Controller('login/passkey')
export class PasskeyLoginController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly signIn: SignIn,
    private readonly entrance: Entrance,
    private readonly address: PublicAddress,
  ) {}

  @Post('begin')
  @OpenToAll()
  @Limited('address', 120)
  @HttpCode(200)
  @ApiOperation({ operationId: 'beginPasskeyLogin', summary: 'A challenge for whoever has a passkey of this site' })
  @ApiOkResponse({ type: CeremonyDto })
  async begin(@Req() request: FastifyRequest): Promise<CeremonyView> {
    return this.passkeys.beginPresenting(this.address.siteNeeded(request), null);
  }

  @Post()
  @OpenToAll()
  @Limited('address', 120)
  @HttpCode(200)
  @ApiOperation({ operationId: 'passkeyLogin', summary: 'Log in with a passkey: sets the session cookie' })
  @ApiOkResponse({ type: MeDto })
  async login(
    @Body() { ceremony, response }: PresentedDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    this.entrance.check(request);
    const account = await this.passkeys.present({ ceremony, response, site: this.address.siteNeeded(request) }, null);
    if (!account) throw new Refused('passkey.refused');
    return this.entrance.enter(await this.signIn.enter(account, 'passkey', clientOf(request)), request, reply);
  }
}
