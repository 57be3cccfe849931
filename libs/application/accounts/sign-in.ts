import type { Account, AccountRecords, LoginFacts } from './account-records.js';
import { passwordMatches } from './passwords.js';
import type { SecondFactors } from './second-factors.js';
import { hashOfSecret, newSecret } from './secrets.js';
import type { Client, Opened, Session, Sessions } from './sessions.js';
import type { ProviderLogin, SignInMethod } from './session-records.js';
import type { LoginFrom, LoginThrottle } from './throttle.js';

export type SignInRefused =
  | { refused: 'login.failed' | 'login.codeNeeded' | 'login.codeWrong' }
  | { refused: 'login.throttled'; seconds: number };
export type AgainOutcome =
  { token: string | null } | { refused: 'again.wrong' } | { refused: 'login.throttled'; seconds: number };
/** `device`: the mark that this browser is known by from now on. */
export type SignedIn = Opened & { device: string };
export type Given = { username: string; password: string; code: string | null };

/** The one way in, whatever somebody proves themselves with. */
export class SignIn {
  constructor(
    private readonly accounts: AccountRecords,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactors,
    private readonly throttle: LoginThrottle,
  ) {}

  /** Takes the same steps and gives the same answer for an unknown user, a disabled account and a wrong password. */
  async withPassword({ username, password, code }: Given, client: Client): Promise<SignedIn | SignInRefused> {
    const found = await this.accounts.forLogin(username, client.device && hashOfSecret(client.device));
    const from = fromOf(username, found, client);
    const { seconds } = await this.throttle.begin(from);
    if (seconds > 0) return { refused: 'login.throttled', seconds };
    const matches = await passwordMatches(found?.passwordHash ?? null, password);
    if (!found || found.disabled || !matches) return { refused: 'login.failed' };
    const second = await this.factors.check({ account: found.id, person: found.person }, code);
    if (second === 'wrong') return { refused: 'login.codeWrong' };
    if (second === 'needed') {
      await this.throttle.undecided(from);
      return { refused: 'login.codeNeeded' };
    }
    await this.throttle.succeeded(from);
    return this.enter(found, second === 'notAsked' ? 'password' : second, client);
  }

  /** For who has proved it elsewhere: by a passkey, or at the identity provider. */
  async enter(account: Account, method: SignInMethod, client: Client, provider?: ProviderLogin): Promise<SignedIn> {
    const device = client.device ?? newSecret();
    const opened = await this.sessions.open({ account, method, client, ...(provider ? { provider } : {}) });
    await this.accounts.remember(account.id, hashOfSecret(device), client);
    return { ...opened, device };
  }

  /** The same person once more, before something that must be theirs alone: by password, or by a code. */
  async again(session: Session, given: { password: string } | { code: string }, client: Client): Promise<AgainOutcome> {
    const from = { username: session.username, account: session.account, address: client.address, device: session.id };
    const { seconds } = await this.throttle.begin(from);
    if (seconds > 0) return { refused: 'login.throttled', seconds };
    if (!(await this.proves(session, given))) return { refused: 'again.wrong' };
    await this.throttle.succeeded(from);
    return { token: await this.sessions.renew(session, 'code' in given ? 'totp' : null) };
  }

  private async proves(session: Session, given: { password: string } | { code: string }): Promise<boolean> {
    if ('password' in given) return passwordMatches(await this.accounts.passwordHash(session.account), given.password);
    const outcome = await this.factors.check(session, given.code);
    return outcome === 'totp' || outcome === 'recoveryCode';
  }
}

const fromOf = (username: string, found: LoginFacts | null, { address, device }: Client): LoginFrom => ({
  username,
  account: found?.id ?? null,
  address,
  device: found?.knownDevice && device ? hashOfSecret(device) : null,
});
