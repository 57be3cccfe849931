import { Injectable } from '@nestjs/common';
import { Directory } from '../../../libs/application/index.js';
import { hasDuty } from '../../../libs/domain/index.js';
import type { Organisation, PersonId } from '../../../libs/domain/index.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { whoOf } from '../auth/who.js';
import type { ApiRequest } from '../auth/who.js';

export type Administrator = { person: PersonId; account: string; organisation: Organisation };

/** Who manages accounts: whoever has a post of administrator on this day. */
@Injectable()
export class Administrators {
  constructor(private readonly directory: Directory) {}

  async admit(request: ApiRequest): Promise<Administrator> {
    const { person, account } = whoOf(request);
    const { organisation, now } = await this.directory.current();
    if (!hasDuty(organisation, person, 'administrator', now)) throw new Refused('account.notAdministrator');
    return { person, account, organisation };
  }
}
