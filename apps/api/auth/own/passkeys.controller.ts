import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Passkeys } from '../../../../libs/application/accounts/passkeys.js';
import type { Created } from '../../../../libs/application/accounts/passkeys.js';
import type { CeremonyView } from '../../../../libs/contracts/account-http.js';
import { Refused } from '../../../../libs/platform/problems/problem.js';
import { Secret, Text } from '../../shapes/given.js';
import { Fresh, Limited, SessionOnly } from '../access.js';
import { CeremonyDto, CreatedShape } from '../ceremony.dto.js';
import { PublicAddress } from '../public-address.js';
import { sessionOf } from '../who.js';
import type { ApiRequest } from '../who.js';

class AddPasskeyDto {
  @Text(100) name!: string;
  @Secret() ceremony!: string;
  @CreatedShape() response!: Created;
}

@ApiTags('own account')
@SessionOnly()
@Controller('auth/passkeys')
export class PasskeysController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly address: PublicAddress,
  ) {}

  @Post('begin')
  @Fresh()
  @Limited('account', 30)
  @HttpCode(200)
  @ApiOperation({ operationId: 'beginPasskey', summary: 'What a browser needs to make a passkey for me' })
  @ApiOkResponse({ type: CeremonyDto })
  async begin(@Req() request: ApiRequest): Promise<CeremonyView> {
    const session = sessionOf(request);
    return this.passkeys.beginAdding(session, session.username, this.address.siteNeeded(request));
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ operationId: 'addPasskey', summary: 'Keep the passkey that was made' })
  @ApiNoContentResponse()
  async add(@Body() { name, ceremony, response }: AddPasskeyDto, @Req() request: ApiRequest): Promise<void> {
    const finished = { ceremony, response, site: this.address.siteNeeded(request) };
    if (!(await this.passkeys.add(sessionOf(request), name, finished))) throw new Refused('passkey.refused');
  }

  @Post(':id/remove')
  @Fresh()
  @HttpCode(204)
  @ApiOperation({ operationId: 'removePasskey', summary: 'Remove one of my passkeys' })
  @ApiNoContentResponse()
  async remove(@Param('id') id: string, @Req() request: ApiRequest): Promise<void> {
    if (!(await this.passkeys.remove(sessionOf(request), id))) throw new Refused('passkey.unknown');
  }
}
