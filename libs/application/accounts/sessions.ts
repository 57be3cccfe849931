import { randomUUID } from 'node:crypto';
import type { PersonId } from '../../domain/words.js';
import type { Account } from './account-records.js';
import { hashOfSecret, newSecret } from './secrets.js';
import type {
  ProviderLogin,
  SessionLimits,
  SessionRecords,
  SessionRow,
  SignInMethod,
  StoredSession,
} from './session-records.js';

/** A browser in which somebody is logged in. */
export type Session = Omit<StoredSession, 'expired' | 'stale'>;
/** Where a request comes from, as far as it can be known. `device`: the browser's own mark, if it has one. */
export type Client = { address: string; device: string | null; deviceName: string };
export type Opened = { token: string; session: Session };

type Opening = { account: Account; method: SignInMethod; client: Client; provider?: ProviderLogin };

/** A session's token is known to its browser alone: the database keeps only its hash. */
export class Sessions {
  constructor(
    private readonly records: SessionRecords,
    private readonly limits: SessionLimits,
  ) {}

  async open({ account, method, client, provider }: Opening): Promise<Opened> {
    const token = newSecret();
    const session = { id: randomUUID(), csrf: newSecret(), method };
    const { address, deviceName: device } = client;
    const whose = { tokenHash: hashOfSecret(token), accountId: account.id, provider: provider ?? null };
    await this.records.open({ ...session, ...whose, address, device }, this.limits);
    const { id, username, person } = account;
    return { token, session: { ...session, account: id, username, person, authenticatedMs: 0 } };
  }

  /** `isUsed`: somebody is at work in it, so its idle time begins anew. */
  async find(token: string, isUsed = true): Promise<Session | 'none' | 'expired'> {
    const tokenHash = hashOfSecret(token);
    const found = await this.records.find(tokenHash);
    if (!found) return 'none';
    const { expired, stale, ...session } = found;
    if (expired) return 'expired';
    if (stale && isUsed) await this.records.touch(tokenHash);
    return session;
  }

  /** Whether it still stands; unlike a request, looking keeps it from ending no longer. */
  async isOpen(token: string): Promise<boolean> {
    const found = await this.records.find(hashOfSecret(token));
    return found !== null && !found.expired;
  }

  /** After somebody proved anew who they are: the same session under another token, and the old one is dead. */
  async renew(session: Session, method: SignInMethod | null = null): Promise<string | null> {
    const token = newSecret();
    return (await this.records.renew(session.id, hashOfSecret(token), method)) ? token : null;
  }

  /** What the identity provider has to be told, where it opened this session. */
  close(token: string): Promise<{ hint: string | null } | null> {
    return this.records.close(hashOfSecret(token));
  }

  list(account: string): Promise<SessionRow[]> {
    return this.records.list(account);
  }

  revoke(by: Owner, id: string): Promise<boolean> {
    return this.records.revoke(by.account, id, endedBy(by));
  }

  revokeOthers(by: Owner & { id: string }): Promise<number> {
    return this.records.revokeOthers(by.account, by.id, endedBy(by));
  }
}

/** Somebody who looks after their own account. */
export type Owner = { account: string; person: PersonId };

const endedBy = ({ account, person }: Owner) => ({ kind: 'sessionsEnded' as const, account, by: person });
