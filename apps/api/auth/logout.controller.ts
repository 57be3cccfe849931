import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Accounts } from '../../../libs/application/accounts/accounts.js';
import { SessionCookie, tokenIn } from './cookie.js';

@ApiTags('session')
@Controller('logout')
export class LogoutController {
  constructor(
    private readonly accounts: Accounts,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @HttpCode(204)
  @ApiOperation({ operationId: 'logout', summary: 'End the session, here and in the database' })
  @ApiNoContentResponse()
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = tokenIn(request);
    if (token !== null) await this.accounts.logout(token);
    this.cookie.take(request, reply);
  }
}
