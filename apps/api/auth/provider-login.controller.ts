import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ProviderOutcome } from '../../../libs/application/accounts/provider-login.js';
import { Sessions } from '../../../libs/application/accounts/sessions.js';
import type { Session } from '../../../libs/application/accounts/sessions.js';
import { SignIn } from '../../../libs/application/accounts/sign-in.js';
import { insidePath } from '../../../libs/platform/http/inside-path.js';
import { refusalOf } from '../../../libs/platform/problems/from-error.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { OptionalFlag, OptionalText, Text } from '../shapes/given.js';
import { Limited, OpenToAll } from './access.js';
import { browserIn, SessionCookie, tokenIn } from './cookie.js';
import { Entrance } from './entrance.js';
import { Provider } from './provider.js';
import { clientOf } from './who.js';
import type { ApiRequest } from './who.js';

class BeginDto {
  @OptionalText(2000) returnTo?: string;
  @OptionalFlag() again?: boolean;
}
class LoggedOutDto {
  @Text(10_000) logout_token!: string;
}

/** A browser walks here, so that a refusal is told on the page of the door, and not as a problem. */
const troubleAt = (code: string): string => `/login?trouble=${code}`;

@ApiTags('session')
@Controller('login/provider')
export class ProviderLoginController {
  constructor(
    private readonly provider: Provider,
    private readonly sessions: Sessions,
    private readonly signIn: SignIn,
    private readonly entrance: Entrance,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @OpenToAll()
  @Limited('address', 120)
  @ApiOperation({ operationId: 'beginProviderLogin', summary: 'Redirects to the identity provider' })
  async begin(@Query() { returnTo, again }: BeginDto, @Req() request: ApiRequest, @Res() reply: FastifyReply) {
    await this.walk(reply, async () => {
      this.entrance.check(request);
      const session = again ? await this.sessionOf(request) : null;
      const begun = await this.provider.use().begin(insidePath(returnTo), session);
      this.cookie.giveWay(request, reply, begun.browser);
      return begun.address;
    });
  }

  /** The query is the provider's own: it is checked as a whole against what was asked. */
  @Get('callback')
  @OpenToAll()
  @Limited('address', 120)
  @ApiExcludeEndpoint()
  async callback(@Req() request: ApiRequest, @Res() reply: FastifyReply) {
    await this.walk(reply, async () => {
      const query = request.url.slice(request.url.indexOf('?') + 1);
      const outcome = await this.provider
        .use()
        .finish(new URL(`${this.provider.callback}?${query}`), browserIn(request));
      if ('refused' in outcome) throw new Refused(outcome.refused);
      await this.letIn(outcome, request, reply);
      return outcome.returnTo;
    });
  }

  @Post('logged-out')
  @OpenToAll()
  @Limited('address', 600)
  @HttpCode(200)
  @ApiExcludeEndpoint()
  async loggedOut(@Body() { logout_token }: LoggedOutDto): Promise<void> {
    if (!(await this.provider.use().loggedOut(logout_token))) throw new Refused('request.refused');
  }

  /** Whoever confirmed keeps their session, under a new token; whoever comes anew gets one. */
  private async letIn(
    { account, identity, again }: Exclude<ProviderOutcome, { refused: string }>,
    request: ApiRequest,
    reply: FastifyReply,
  ): Promise<void> {
    if (again) {
      const session = await this.sessionOf(request);
      if (session.account !== account.id) throw new Refused('provider.another');
      return this.entrance.renewed(await this.sessions.renew(session), request, reply);
    }
    const { subject, session, hint } = identity;
    const client = clientOf(request);
    await this.entrance.enter(
      await this.signIn.enter(account, 'provider', client, { subject, session, hint }),
      request,
      reply,
    );
  }

  private async sessionOf(request: ApiRequest): Promise<Session> {
    const session = await this.sessions.find(tokenIn(request) ?? '');
    if (typeof session === 'string') throw new Refused('session.none');
    return session;
  }

  private async walk(reply: FastifyReply, to: () => Promise<string>): Promise<void> {
    const address = await to().catch((error: unknown) => {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      return troubleAt(refusal.code);
    });
    await reply.status(303).redirect(address, 303);
  }
}
