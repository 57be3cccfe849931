import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Sessions } from '../../../../libs/application/accounts/sessions.js';
import { sessionView } from '../../../../libs/application/views/account.js';
import type { SessionView } from '../../../../libs/contracts/account-http.js';
import { Refused } from '../../../../libs/platform/problems/problem.js';
import { SessionOnly } from '../access.js';
import { sessionOf } from '../who.js';
import type { ApiRequest } from '../who.js';
import { SessionDto } from './own-account.dto.js';

@ApiTags('own account')
@SessionOnly()
@Controller('auth/sessions')
export class SessionsController {
  constructor(private readonly sessions: Sessions) {}

  @Get()
  @ApiOperation({ operationId: 'sessions', summary: 'Where I am logged in' })
  @ApiOkResponse({ type: SessionDto, isArray: true })
  async list(@Req() request: ApiRequest): Promise<SessionView[]> {
    const { account, id } = sessionOf(request);
    return (await this.sessions.list(account)).map((row) => sessionView(row, id));
  }

  @Post(':id/revoke')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeSession', summary: 'End one of my sessions at once' })
  @ApiNoContentResponse()
  async revoke(@Param('id') id: string, @Req() request: ApiRequest): Promise<void> {
    if (!(await this.sessions.revoke(sessionOf(request), id))) throw new Refused('session.unknown');
  }

  @Post('revoke-others')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeOtherSessions', summary: 'End all my sessions but this one' })
  @ApiNoContentResponse()
  async revokeOthers(@Req() request: ApiRequest): Promise<void> {
    await this.sessions.revokeOthers(sessionOf(request));
  }
}
