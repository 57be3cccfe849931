import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { OwnAccount } from '../../../../libs/application/accounts/own-account.js';
import { Sessions } from '../../../../libs/application/accounts/sessions.js';
import { Secret } from '../../shapes/given.js';
import { BeforeFactor, Limited, SessionOnly } from '../access.js';
import { Entrance, refusedBy } from '../entrance.js';
import { sessionOf } from '../who.js';
import type { ApiRequest } from '../who.js';

class ChangePasswordDto {
  @Secret() current!: string;
  @Secret() next!: string;
}

@ApiTags('own account')
@SessionOnly()
@BeforeFactor()
@Controller('auth/password')
export class PasswordController {
  constructor(
    private readonly own: OwnAccount,
    private readonly sessions: Sessions,
    private readonly entrance: Entrance,
  ) {}

  @Post()
  @Limited('account', 30)
  @HttpCode(204)
  @ApiOperation({
    operationId: 'changePassword',
    summary: 'Change my password: my other sessions end, this one gets a new token',
  })
  @ApiNoContentResponse()
  async change(
    @Body() { current, next }: ChangePasswordDto,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = sessionOf(request);
    const owner = { ...session, session: session.id, address: request.ip };
    const refused = await this.own.changePassword(owner, current, next);
    if (refused) throw refusedBy(refused);
    this.entrance.renewed(await this.sessions.renew(session), request, reply);
  }
}
