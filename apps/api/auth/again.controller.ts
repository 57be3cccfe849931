import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OwnAccount } from '../../../libs/application/accounts/own-account.js';
import { Passkeys } from '../../../libs/application/accounts/passkeys.js';
import { SecondFactors } from '../../../libs/application/accounts/second-factors.js';
import { Sessions } from '../../../libs/application/accounts/sessions.js';
import { SignIn } from '../../../libs/application/accounts/sign-in.js';
import type { AgainWaysView, CeremonyView } from '../../../libs/contracts/account-http.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { Secret, Text } from '../shapes/given.js';
import { Bool, StrOrNull } from '../shapes/shown.js';
import { BeforeFactor, Limited, SessionOnly } from './access.js';
import { CeremonyDto, PresentedDto } from './ceremony.dto.js';
import { Entrance, refusedBy } from './entrance.js';
import { Provider } from './provider.js';
import { PublicAddress } from './public-address.js';
import { clientOf, sessionOf } from './who.js';
import type { ApiRequest } from './who.js';

class AgainWaysDto implements AgainWaysView {
  @Bool() password!: boolean;
  @Bool() code!: boolean;
  @Bool() passkey!: boolean;
  @StrOrNull() provider!: string | null;
}
class PasswordDto {
  @Secret() password!: string;
}
class CodeDto {
  @Text(40) code!: string;
}

/** The person who is logged in proves once more that it is them, by any of their ways. */
@ApiTags('session')
@SessionOnly()
@BeforeFactor()
@Controller('auth/again')
export class AgainController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly passkeys: Passkeys,
    private readonly factors: SecondFactors,
    private readonly own: OwnAccount,
    private readonly entrance: Entrance,
    private readonly address: PublicAddress,
    private readonly provider: Provider,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'againWays', summary: 'How the person who is logged in can confirm that it is them' })
  @ApiOkResponse({ type: AgainWaysDto })
  async ways(@Req() request: ApiRequest): Promise<AgainWaysView> {
    const session = sessionOf(request);
    return {
      password: await this.own.hasPassword(session.account),
      code: (await this.factors.status(session.account)).totp,
      passkey: this.address.siteOf(request) !== null && (await this.passkeys.list(session)).length > 0,
      provider: session.method === 'provider' ? this.provider.name : null,
    };
  }

  @Post('password')
  @Limited('account', 30)
  @HttpCode(204)
  @ApiOperation({
    operationId: 'againByPassword',
    summary: 'Confirm by password: the session goes on under a new token',
  })
  @ApiNoContentResponse()
  byPassword(
    @Body() { password }: PasswordDto,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.prove({ password }, request, reply);
  }

  @Post('code')
  @Limited('account', 30)
  @HttpCode(204)
  @ApiOperation({ operationId: 'againByCode', summary: 'Confirm by a code of the authenticator app, or one on paper' })
  @ApiNoContentResponse()
  byCode(@Body() { code }: CodeDto, @Req() request: ApiRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.prove({ code }, request, reply);
  }

  @Post('passkey/begin')
  @HttpCode(200)
  @ApiOperation({ operationId: 'beginAgainByPasskey', summary: 'A challenge for a passkey of this person' })
  @ApiOkResponse({ type: CeremonyDto })
  async begin(@Req() request: ApiRequest): Promise<CeremonyView> {
    return this.passkeys.beginPresenting(this.address.siteNeeded(request), sessionOf(request));
  }

  @Post('passkey')
  @Limited('account', 30)
  @HttpCode(204)
  @ApiOperation({ operationId: 'againByPasskey', summary: 'Confirm by a passkey' })
  @ApiNoContentResponse()
  async byPasskey(
    @Body() { ceremony, response }: PresentedDto,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = sessionOf(request);
    const whose = await this.passkeys.present({ ceremony, response, site: this.address.siteNeeded(request) }, session);
    if (!whose) throw new Refused('passkey.refused');
    this.entrance.renewed(await this.sessions.renew(session, 'passkey'), request, reply);
  }

  private async prove(
    given: { password: string } | { code: string },
    request: ApiRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const outcome = await this.signIn.again(sessionOf(request), given, clientOf(request));
    if ('refused' in outcome) throw refusedBy(outcome);
    this.entrance.renewed(outcome.token, request, reply);
  }
}
