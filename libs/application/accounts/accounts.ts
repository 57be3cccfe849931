import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { PersonId } from '../../domain/words.js';
import { NewAccounts } from '../ports.js';
import type { Account, AccountRecords } from './account-records.js';
import { hashPassword, passwordMatches } from './passwords.js';
import { LoginThrottle } from './throttle.js';

export type Session = { username: string; person: PersonId; csrf: string };
export type LoginOutcome =
  { token: string; session: Session } | { refused: 'login.failed' } | { refused: 'login.throttled'; seconds: number };

/** Who may come in. A session's token is known to its browser alone: the database keeps only its hash. */
export class Accounts extends NewAccounts {
  constructor(
    private readonly records: AccountRecords,
    private readonly throttle: LoginThrottle = new LoginThrottle(),
  ) {
    super();
  }

  async login(username: string, password: string, address: string): Promise<LoginOutcome> {
    const seconds = this.throttle.waitFor(username, address);
    if (seconds > 0) return { refused: 'login.throttled', seconds };
    // Counted before the password is looked at: guesses sent side by side must not all slip through.
    this.throttle.failed(username, address);
    const account = await this.records.byUsername(username);
    const matches = await passwordMatches(account?.passwordHash ?? null, password);
    if (!account || account.disabled || !matches) return { refused: 'login.failed' };
    this.throttle.succeeded(username, address);
    return this.open(account);
  }

  async session(token: string): Promise<Session | 'none' | 'expired'> {
    const found = await this.records.session(sha256(token));
    if (!found) return 'none';
    return found.expired ? 'expired' : { username: found.username, person: found.person, csrf: found.csrf };
  }

  async logout(token: string): Promise<void> {
    await this.records.closeSession(sha256(token));
  }

  /** Idempotent by user name: a demonstration that is loaded twice keeps the passwords that were changed since. */
  async ensure(account: { username: string; password: string; person: PersonId }): Promise<boolean> {
    const { username, password, person } = account;
    if (await this.records.byUsername(username)) return false;
    return this.records.add({ id: randomUUID(), username, person, passwordHash: await hashPassword(password) });
  }

  private async open({ id, username, person }: Account): Promise<LoginOutcome> {
    const token = secret();
    const csrf = secret();
    await this.records.openSession({ tokenHash: sha256(token), accountId: id, csrf });
    return { token, session: { username, person, csrf } };
  }
}

const secret = (): string => randomBytes(32).toString('base64url');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
