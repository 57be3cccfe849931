import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Sessions } from '../../../libs/application/accounts/sessions.js';
import type { LogoutView } from '../../../libs/contracts/account-http.js';
import { StrOrNull } from '../shapes/shown.js';
import { BeforeFactor, SessionOnly } from './access.js';
import { SessionCookie, tokenIn } from './cookie.js';
import { Provider } from './provider.js';

class LogoutDto implements LogoutView {
  @StrOrNull() farewell!: string | null;
}

@ApiTags('session')
@SessionOnly()
@BeforeFactor()
@Controller('logout')
export class LogoutController {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly provider: Provider,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'logout',
    summary: 'End the session, here and in the database; says where the browser takes leave of the identity provider',
  })
  @ApiOkResponse({ type: LogoutDto })
  async logout(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<LogoutView> {
    const ended = await this.sessions.close(tokenIn(request) ?? '');
    this.cookie.take(request, reply);
    return { farewell: ended && (await this.provider.farewell(ended.hint)) };
  }
}
