import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignIn } from '../../../libs/application/accounts/sign-in.js';
import type { LoginWaysView } from '../../../libs/contracts/account-http.js';
import type { MeView } from '../../../libs/contracts/http.js';
import { OptionalText, Secret, Text } from '../shapes/given.js';
import { Bool, StrOrNull } from '../shapes/shown.js';
import { Limited, OpenToAll } from './access.js';
import { Entrance } from './entrance.js';
import { MeDto } from './me.dto.js';
import { Provider } from './provider.js';
import { PublicAddress } from './public-address.js';
import { clientOf } from './who.js';

class LoginDto {
  @Text(100) username!: string;
  @Secret() password!: string;
  @OptionalText(40) code?: string;
}
class LoginWaysDto implements LoginWaysView {
  @Bool() passkeys!: boolean;
  @StrOrNull() provider!: string | null;
}

@ApiTags('session')
@Controller('login')
export class LoginController {
  constructor(
    private readonly signIn: SignIn,
    private readonly entrance: Entrance,
    private readonly address: PublicAddress,
    private readonly provider: Provider,
  ) {}

  @Get('ways')
  @OpenToAll()
  @ApiOperation({ operationId: 'loginWays', summary: 'What the door offers beside user name and password' })
  @ApiOkResponse({ type: LoginWaysDto })
  ways(@Req() request: FastifyRequest): LoginWaysView {
    return { passkeys: this.address.siteOf(request) !== null, provider: this.provider.name };
  }

  @Post()
  @OpenToAll()
  @Limited('address', 600)
  @HttpCode(200)
  @ApiOperation({ operationId: 'login', summary: 'Log in with a local account: sets the session cookie' })
  @ApiOkResponse({ type: MeDto })
  async login(
    @Body() { username, password, code = '' }: LoginDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    this.entrance.check(request);
    const given = { username, password, code: code === '' ? null : code };
    return this.entrance.enter(await this.signIn.withPassword(given, clientOf(request)), request, reply);
  }
}
