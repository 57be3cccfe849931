import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DemoAccounts } from '../../../libs/application/accounts/demo-accounts.js';
import type { DemoAccountView } from '../../../libs/contracts/http.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { InstallationMode } from '../auth/installation-mode.js';
import { OpenToAll } from '../auth/access.js';
import { One, Str } from '../shapes/shown.js';
import { WordsDto } from '../shapes/words.dto.js';

class DemoAccountDto implements DemoAccountView {
  @Str() username!: string;
  @Str() password!: string;
  @Str() name!: string;
  @One(() => WordsDto) post!: WordsDto;
}

/** So that a newcomer can log in without looking for a paper; a production installation has no such accounts. */
@ApiTags('demonstration')
@Controller('demo/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: DemoAccounts,
    private readonly mode: InstallationMode,
  ) {}

  @Get()
  @OpenToAll()
  @ApiOperation({ operationId: 'demoAccounts', summary: 'The accounts of the demonstration, with their password' })
  @ApiOkResponse({ type: DemoAccountDto, isArray: true })
  list(): Promise<DemoAccountView[]> {
    if (!this.mode.mayMoveTime) throw new Refused('demo.only');
    return this.accounts.list();
  }
}
