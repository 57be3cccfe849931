import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { SecondFactors } from '../../../../libs/application/accounts/second-factors.js';
import { Sessions } from '../../../../libs/application/accounts/sessions.js';
import type { RecoveryCodesView, TotpSetupView } from '../../../../libs/contracts/account-http.js';
import { Refused } from '../../../../libs/platform/problems/problem.js';
import { Text } from '../../shapes/given.js';
import { BeforeFactor, Fresh, Limited, SessionOnly } from '../access.js';
import { Entrance } from '../entrance.js';
import { sessionOf } from '../who.js';
import type { ApiRequest } from '../who.js';
import { RecoveryCodesDto, TotpSetupDto } from './own-account.dto.js';

class CodeDto {
  @Text(40) code!: string;
}

@ApiTags('own account')
@SessionOnly()
@BeforeFactor()
@Controller('auth/totp')
export class TotpController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
    private readonly entrance: Entrance,
  ) {}

  @Post()
  @Fresh()
  @HttpCode(200)
  @ApiOperation({ operationId: 'beginTotp', summary: 'A secret for my authenticator app, shown this once' })
  @ApiOkResponse({ type: TotpSetupDto })
  async begin(@Req() request: ApiRequest): Promise<TotpSetupView> {
    const session = sessionOf(request);
    const setup = await this.factors.begin(session, session.username);
    if (!setup) throw new Refused('totp.unavailable');
    return setup;
  }

  @Post('confirm')
  @Limited('account', 30)
  @HttpCode(200)
  @ApiOperation({ operationId: 'confirmTotp', summary: 'The first code: from now on every login asks for one' })
  @ApiOkResponse({ type: RecoveryCodesDto })
  async confirm(
    @Body() { code }: CodeDto,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesView> {
    const session = sessionOf(request);
    const codes = await this.factors.confirm(session, code);
    if (!codes) throw new Refused('code.wrong');
    this.entrance.renewed(await this.sessions.renew(session, 'totp'), request, reply);
    return { codes };
  }

  @Post('remove')
  @Fresh()
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeTotp', summary: 'Remove my authenticator app and its codes on paper' })
  @ApiNoContentResponse()
  async remove(@Req() request: ApiRequest): Promise<void> {
    if (!(await this.factors.remove(sessionOf(request)))) throw new Refused('totp.none');
  }

  @Post('codes')
  @Fresh()
  @HttpCode(200)
  @ApiOperation({ operationId: 'renewRecoveryCodes', summary: 'New codes on paper; the old ones are void' })
  @ApiOkResponse({ type: RecoveryCodesDto })
  async renew(@Req() request: ApiRequest): Promise<RecoveryCodesView> {
    const codes = await this.factors.renewCodes(sessionOf(request));
    if (!codes) throw new Refused('totp.none');
    return { codes };
  }
}
