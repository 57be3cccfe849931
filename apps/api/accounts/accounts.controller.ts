import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AccountAdministration, isUsername } from '../../../libs/application/accounts/administration.js';
import { accountView } from '../../../libs/application/views/account.js';
import type { AccountView, HandedOverView } from '../../../libs/contracts/account-http.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { Fresh, Limited, NeedsScope } from '../auth/access.js';
import type { ApiRequest } from '../auth/who.js';
import { Flag, Id, Text } from '../shapes/given.js';
import { AccountDto, HandedOverDto, ServiceAddedDto } from './account.dto.js';
import { Administrators } from './administrators.js';
import type { Administrator } from './administrators.js';

class AddAccountDto {
  @Text(100) username!: string;
  @Id() person!: string;
}
class AddServiceDto {
  @Text(100) username!: string;
  @Id() responsible!: string;
}
class ResetDto {
  @Flag() factors!: boolean;
}

/** Who has an account, and nothing of what they do with it. */
@ApiTags('accounts')
@NeedsScope('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly administration: AccountAdministration,
    private readonly administrators: Administrators,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'accounts', summary: 'Every account, without any content (administrators)' })
  @ApiOkResponse({ type: AccountDto, isArray: true })
  async list(@Req() request: ApiRequest): Promise<AccountView[]> {
    const { organisation } = await this.administrators.admit(request);
    return (await this.administration.list()).map((row) => accountView(row, organisation));
  }

  @Post()
  @Fresh()
  @Limited('account', 120)
  @ApiOperation({ operationId: 'addAccount', summary: 'An account for a person, with a code to choose a password by' })
  @ApiCreatedResponse({ type: HandedOverDto })
  async add(@Body() { username, person }: AddAccountDto, @Req() request: ApiRequest): Promise<HandedOverView> {
    const by = await this.administrators.admit(request);
    check(username, person, by);
    const added = await this.administration.addPerson(by.person, username, person);
    if (!added) throw new Refused('account.taken');
    return added;
  }

  @Post('services')
  @Fresh()
  @Limited('account', 120)
  @ApiOperation({
    operationId: 'addServiceAccount',
    summary: 'An account for a program, with a person who answers for it',
  })
  @ApiCreatedResponse({ type: ServiceAddedDto })
  async addService(
    @Body() { username, responsible }: AddServiceDto,
    @Req() request: ApiRequest,
  ): Promise<{ id: string }> {
    const by = await this.administrators.admit(request);
    check(username, responsible, by);
    const id = await this.administration.addService(by.person, username, responsible);
    if (id === null) throw new Refused('account.taken');
    return { id };
  }

  @Post(':id/disable')
  @Fresh()
  @HttpCode(204)
  @ApiOperation({ operationId: 'disableAccount', summary: 'Nobody comes in by it from the next request on' })
  @ApiNoContentResponse()
  async disable(@Param('id') id: string, @Req() request: ApiRequest): Promise<void> {
    const by = await this.another(id, request);
    if (!(await this.administration.disable(by.person, id))) throw new Refused('account.asItWas');
  }

  @Post(':id/enable')
  @Fresh()
  @HttpCode(204)
  @ApiOperation({ operationId: 'enableAccount', summary: 'It may be used again' })
  @ApiNoContentResponse()
  async enable(@Param('id') id: string, @Req() request: ApiRequest): Promise<void> {
    const by = await this.another(id, request);
    if (!(await this.administration.enable(by.person, id))) throw new Refused('account.asItWas');
  }

  @Post(':id/unlock')
  @HttpCode(204)
  @ApiOperation({ operationId: 'unlockAccount', summary: 'Forget the failed logins of an account' })
  @ApiNoContentResponse()
  async unlock(@Param('id') id: string, @Req() request: ApiRequest): Promise<void> {
    const by = await this.administrators.admit(request);
    if (!(await this.administration.unlock(by.person, id))) throw new Refused('account.asItWas');
  }

  @Post(':id/reset')
  @Fresh()
  @Limited('account', 60)
  @HttpCode(200)
  @ApiOperation({
    operationId: 'resetAccount',
    summary: 'Void password and sessions (and second factors): a code to choose a password by; the person is told',
  })
  @ApiOkResponse({ type: HandedOverDto })
  async reset(
    @Param('id') id: string,
    @Body() { factors }: ResetDto,
    @Req() request: ApiRequest,
  ): Promise<HandedOverView> {
    const by = await this.another(id, request);
    const code = await this.administration.reset(by.person, id, factors);
    if (code === null) throw new Refused('account.unknown');
    return { id, code };
  }

  /** Nobody lets themselves in again, and nobody locks themselves out. */
  private async another(id: string, request: ApiRequest): Promise<Administrator> {
    const by = await this.administrators.admit(request);
    if (by.account === id) throw new Refused('account.self');
    if (!(await this.administration.exists(id))) throw new Refused('account.unknown');
    return by;
  }
}

const check = (username: string, person: string, { organisation }: Administrator): void => {
  if (!isUsername(username)) throw new Refused('account.nameInvalid');
  if (!organisation.persons.some(({ id }) => id === person)) throw new Refused('person.unknown');
};
