import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OwnAccount } from '../../../../libs/application/accounts/own-account.js';
import { Passkeys } from '../../../../libs/application/accounts/passkeys.js';
import { SecondFactors } from '../../../../libs/application/accounts/second-factors.js';
import { Sessions } from '../../../../libs/application/accounts/sessions.js';
import type { Session } from '../../../../libs/application/accounts/sessions.js';
import { ApiTokens } from '../../../../libs/application/accounts/tokens.js';
import { Directory } from '../../../../libs/application/index.js';
import { noticeView } from '../../../../libs/application/views/account-notice.js';
import { passkeyView, sessionView, tokenView } from '../../../../libs/application/views/account.js';
import type { OwnAccountView, ServiceView } from '../../../../libs/contracts/account-http.js';
import { BeforeFactor, SessionOnly } from '../access.js';
import { PublicAddress } from '../public-address.js';
import { sessionOf } from '../who.js';
import type { ApiRequest } from '../who.js';
import { OwnAccountDto } from './own-account.dto.js';

@ApiTags('own account')
@SessionOnly()
@BeforeFactor()
@Controller('auth/account')
export class OwnAccountController {
  constructor(
    private readonly own: OwnAccount,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    private readonly passkeys: Passkeys,
    private readonly tokens: ApiTokens,
    private readonly directory: Directory,
    private readonly address: PublicAddress,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'ownAccount',
    summary: 'My account: how I come in, where I am logged in, what happened to it',
  })
  @ApiOkResponse({ type: OwnAccountDto })
  async show(@Req() request: ApiRequest): Promise<OwnAccountView> {
    const session = sessionOf(request);
    const { account, username } = session;
    const { totp: on, canAdd, codesLeft } = await this.factors.status(account);
    return {
      ...{ username, totp: { on, canAdd, codesLeft } },
      hasPassword: await this.own.hasPassword(account),
      canAddPasskey: this.address.siteOf(request) !== null,
      passkeys: (await this.passkeys.list(session)).map(passkeyView),
      sessions: (await this.sessions.list(account)).map((row) => sessionView(row, session.id)),
      tokens: (await this.tokens.list(account)).map(tokenView),
      services: await this.services(session),
      notices: await this.notices(session),
    };
  }

  @Post('notices/read')
  @HttpCode(204)
  @ApiOperation({ operationId: 'readAccountNotices', summary: 'What happened to my account has been read' })
  @ApiNoContentResponse()
  async read(@Req() request: ApiRequest): Promise<void> {
    await this.own.readNotices(sessionOf(request));
  }

  private async services(session: Session): Promise<ServiceView[]> {
    const services = await this.own.services(session);
    return Promise.all(
      services.map(async ({ id, username, disabled }) => ({
        ...{ id, username, disabled },
        tokens: (await this.tokens.list(id)).map(tokenView),
      })),
    );
  }

  private async notices(session: Session) {
    const { organisation } = await this.directory.current();
    return (await this.own.notices(session)).map((notice) => noticeView(notice, organisation));
  }
}
