import { Injectable } from '@nestjs/common';
import { FactorDemand } from '../../../libs/application/accounts/factor-demand.js';
import { OwnAccount } from '../../../libs/application/accounts/own-account.js';
import { Directory } from '../../../libs/application/index.js';
import { personName, postView } from '../../../libs/application/views/names.js';
import type { MeView } from '../../../libs/contracts/http.js';
import { hasDuty, postsOf } from '../../../libs/domain/index.js';
import { InstallationMode } from './installation-mode.js';
import type { Caller } from './who.js';

/** Who is here: posts are those of today, so a change of office shows with the next page. */
@Injectable()
export class Me {
  constructor(
    private readonly directory: Directory,
    private readonly own: OwnAccount,
    private readonly mode: InstallationMode,
    private readonly factors: FactorDemand,
  ) {}

  async of(who: Caller): Promise<MeView> {
    const { username, person, account } = who;
    const { organisation, now } = await this.directory.current();
    return {
      username,
      person: { id: person, name: personName(organisation, person) },
      posts: postsOf(organisation, person, now).map(({ id }) => postView(organisation, id, now)),
      csrf: who.via === 'session' ? who.csrf : '',
      mode: this.mode.is,
      manages: hasDuty(organisation, person, 'administrator', now),
      mustEnrol: who.via === 'session' && (await this.factors.misses(who)),
      accountNotices: (await this.own.notices({ account, person })).length,
    };
  }
}
