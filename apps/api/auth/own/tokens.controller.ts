import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OwnAccount } from '../../../../libs/application/accounts/own-account.js';
import { ApiTokens, longestTokenDays, tokenScopes } from '../../../../libs/application/accounts/tokens.js';
import type { TokenScope } from '../../../../libs/application/accounts/tokens.js';
import { tokenView } from '../../../../libs/application/views/account.js';
import type { IssuedTokenView } from '../../../../libs/contracts/account-http.js';
import { Refused } from '../../../../libs/platform/problems/problem.js';
import { Choices, RequiredText, Whole } from '../../shapes/given.js';
import { Fresh, Limited, SessionOnly } from '../access.js';
import { sessionOf } from '../who.js';
import type { ApiRequest } from '../who.js';
import { IssuedTokenDto } from './own-account.dto.js';

class IssueTokenDto {
  @RequiredText(100) name!: string;
  @Choices(tokenScopes) scopes!: TokenScope[];
  @Whole(1, longestTokenDays) days!: number;
}

/** Tokens of one's own, and of the programs that one answers for. */
@ApiTags('own account')
@SessionOnly()
@Controller('auth')
export class TokensController {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly own: OwnAccount,
  ) {}

  @Post('tokens')
  @Fresh()
  @Limited('account', 30)
  @ApiOperation({ operationId: 'issueToken', summary: 'A token for a program that works in my name; shown this once' })
  @ApiCreatedResponse({ type: IssuedTokenDto })
  issue(@Body() asked: IssueTokenDto, @Req() request: ApiRequest): Promise<IssuedTokenView> {
    const { account, person } = sessionOf(request);
    return this.issueFor(account, person, asked);
  }

  @Post('tokens/:id/revoke')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeToken', summary: 'Revoke one of my tokens at once' })
  @ApiNoContentResponse()
  async revoke(@Param('id') id: string, @Req() request: ApiRequest): Promise<void> {
    const { account, person } = sessionOf(request);
    if (!(await this.tokens.revoke(account, person, id))) throw new Refused('token.unknown');
  }

  @Post('services/:account/tokens')
  @Fresh()
  @Limited('account', 30)
  @ApiOperation({ operationId: 'issueServiceToken', summary: 'A token for a service account that I answer for' })
  @ApiCreatedResponse({ type: IssuedTokenDto })
  async issueService(
    @Param('account') account: string,
    @Body() asked: IssueTokenDto,
    @Req() request: ApiRequest,
  ): Promise<IssuedTokenView> {
    await this.mine(account, request);
    return this.issueFor(account, sessionOf(request).person, asked);
  }

  @Post('services/:account/tokens/:id/revoke')
  @HttpCode(204)
  @ApiOperation({ operationId: 'revokeServiceToken', summary: 'Revoke a token of a service account that I answer for' })
  @ApiNoContentResponse()
  async revokeService(
    @Param('account') account: string,
    @Param('id') id: string,
    @Req() request: ApiRequest,
  ): Promise<void> {
    await this.mine(account, request);
    if (!(await this.tokens.revoke(account, sessionOf(request).person, id))) throw new Refused('token.unknown');
  }

  private async mine(account: string, request: ApiRequest): Promise<void> {
    const services = await this.own.services(sessionOf(request));
    if (!services.some(({ id, disabled }) => id === account && !disabled)) throw new Refused('account.unknown');
  }

  private async issueFor(account: string, by: string, { name, scopes, days }: IssueTokenDto): Promise<IssuedTokenView> {
    const { token, row } = await this.tokens.issue(account, by, { name, scopes, days });
    return { token, details: tokenView(row) };
  }
}
