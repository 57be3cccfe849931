import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Accounts } from '../../../libs/application/accounts/accounts.js';
import type { MeView } from '../../../libs/contracts/http.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { Secret, Text } from '../shapes/given.js';
import { SessionCookie } from './cookie.js';
import { MeDto } from './me.dto.js';
import { Me } from './me.js';
import { OpenToAll } from './session.guard.js';

class LoginDto {
  @Text(100) username!: string;
  @Secret() password!: string;
}

@ApiTags('session')
@Controller('login')
export class LoginController {
  constructor(
    private readonly accounts: Accounts,
    private readonly me: Me,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @OpenToAll()
  @HttpCode(200)
  @ApiOperation({ operationId: 'login', summary: 'Log in with a local account: sets the session cookie' })
  @ApiOkResponse({ type: MeDto })
  async login(
    @Body() { username, password }: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    if (this.cookie.isExposed(request)) throw new Refused('login.insecure');
    const outcome = await this.accounts.login(username, password, request.ip);
    if ('refused' in outcome)
      throw new Refused(outcome.refused, 'seconds' in outcome ? { seconds: outcome.seconds } : {});
    this.cookie.give(request, reply, outcome.token);
    return this.me.of(outcome.session);
  }
}
