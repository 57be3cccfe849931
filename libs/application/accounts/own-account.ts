import type { Account, AccountNotice, AccountRecords } from './account-records.js';
import { hashPassword, isPasswordFit, passwordMatches } from './passwords.js';
import { hashOfSecret } from './secrets.js';
import type { Owner } from './sessions.js';
import type { LoginThrottle } from './throttle.js';

export type PasswordRefused =
  { refused: 'password.unfit' | 'again.wrong' | 'recovery.failed' } | { refused: 'login.throttled'; seconds: number };
type Changing = { username: string; session: string; address: string };

/** What a person does with their own account. */
export class OwnAccount {
  constructor(
    private readonly records: AccountRecords,
    private readonly throttle: LoginThrottle,
  ) {}

  /** Every other session ends: whoever knew the old password is out. */
  async changePassword(owner: Owner & Changing, current: string, next: string): Promise<PasswordRefused | null> {
    const { account, person, username, session, address } = owner;
    const from = { username, account, address, device: session };
    const { seconds } = await this.throttle.begin(from);
    if (seconds > 0) return { refused: 'login.throttled', seconds };
    if (!(await passwordMatches(await this.records.passwordHash(account), current))) return { refused: 'again.wrong' };
    await this.throttle.succeeded(from);
    if (!isPasswordFit(next, username)) return { refused: 'password.unfit' };
    const entry = { kind: 'passwordChanged' as const, account, by: person };
    await this.records.setPassword(account, await hashPassword(next), session, entry);
    return null;
  }

  /** With the code that an administrator handed over. Answers alike whether user, code or time is wrong. */
  async redeem(username: string, code: string, password: string, address: string): Promise<PasswordRefused | null> {
    const from = { username, account: null, address, device: null };
    const { seconds } = await this.throttle.begin(from);
    if (seconds > 0) return { refused: 'login.throttled', seconds };
    if (!isPasswordFit(password, username)) return { refused: 'password.unfit' };
    const passwordHash = await hashPassword(password);
    const account = await this.records.byUsername(username);
    const id = account?.id ?? '';
    const entry = { kind: 'passwordChosen' as const, account: id, by: account?.person ?? null };
    const done = await this.records.redeem(id, hashOfSecret(code), passwordHash, entry);
    if (!done) return { refused: 'recovery.failed' };
    await this.throttle.succeeded(from);
    return null;
  }

  async hasPassword(account: string): Promise<boolean> {
    return (await this.records.passwordHash(account)) !== null;
  }

  services(owner: Owner): Promise<Account[]> {
    return this.records.servicesOf(owner.person);
  }

  notices(owner: Owner): Promise<AccountNotice[]> {
    return this.records.notices(owner.account);
  }

  readNotices(owner: Owner): Promise<void> {
    return this.records.readNotices(owner.account);
  }
}
