import type { ProviderLogin } from '../../../libs/application/accounts/provider-login.js';
import { Refused } from '../../../libs/platform/problems/problem.js';

/** The identity provider, where the installation has one. */
export class Provider {
  constructor(
    readonly name: string | null,
    private readonly login: ProviderLogin | null,
    /** Where it sends people back to. */
    readonly callback: string,
  ) {}

  use(): ProviderLogin {
    if (!this.login) throw new Refused('provider.none');
    return this.login;
  }

  async farewell(hint: string | null): Promise<string | null> {
    return this.login ? this.login.farewell(hint) : null;
  }
}
