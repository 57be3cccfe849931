import type { AccountKind } from './account-records.js';
import type { AccountEntry } from './account-entry.js';
import type { PersonId } from '../../domain/words.js';

export type SignInMethod = 'password' | 'totp' | 'recoveryCode' | 'passkey' | 'provider';
/** What the identity provider calls this login, so that it can end it. */
export type ProviderLogin = { subject: string; session: string | null; hint: string | null };

export type NewSession = {
  id: string;
  tokenHash: string;
  accountId: string;
  csrf: string;
  method: SignInMethod;
  device: string;
  address: string;
  provider: ProviderLogin | null;
};
export type StoredSession = {
  id: string;
  account: string;
  username: string;
  person: PersonId;
  csrf: string;
  method: SignInMethod;
  /** How long ago the person proved who they are. */
  authenticatedMs: number;
  expired: boolean;
  /** A minute or more since it was last noted that it is in use. */
  stale: boolean;
};
export type SessionRow = {
  id: string;
  method: SignInMethod;
  device: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
};
export type SessionLimits = { idleMinutes: number; hours: number };

export abstract class SessionRecords {
  abstract open(session: NewSession, limits: SessionLimits): Promise<void>;
  /** The one statement that every request costs. */
  abstract find(tokenHash: string): Promise<StoredSession | null>;
  /** Moves the end of its idle time; at most once a minute, whoever calls how often. */
  abstract touch(tokenHash: string): Promise<void>;
  abstract list(account: string): Promise<SessionRow[]>;
  /**
   * A new token for the same session: the old one is dead. The person has just proved who they are; `method`, where it is
   * more than they had come in by.
   */
  abstract renew(id: string, tokenHash: string, method: SignInMethod | null): Promise<boolean>;
  abstract close(tokenHash: string): Promise<{ hint: string | null } | null>;
  /** Only the owner's own. */
  abstract revoke(account: string, id: string, entry: AccountEntry): Promise<boolean>;
  abstract revokeOthers(account: string, keep: string | null, entry: AccountEntry): Promise<number>;
  /** By what the identity provider calls them. */
  abstract endOfProvider(subject: string | null, session: string | null): Promise<number>;
}

export type ApiTokenRow = {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  lastUsedAddress: string | null;
};
export type NewApiToken = {
  id: string;
  accountId: string;
  name: string;
  tokenHash: string;
  scopes: string[];
  days: number;
  /** `null`: at the command line. */
  by: PersonId | null;
};
export type FoundToken = {
  id: string;
  account: string;
  username: string;
  person: PersonId;
  kind: AccountKind;
  scopes: string[];
  state: 'valid' | 'expired' | 'revoked';
  stale: boolean;
};

export abstract class TokenRecords {
  abstract issue(token: NewApiToken, entry: AccountEntry): Promise<ApiTokenRow>;
  /** Of an account that may come in, and of a service account whose responsible person may. */
  abstract find(tokenHash: string): Promise<FoundToken | null>;
  abstract touch(id: string, address: string): Promise<void>;
  abstract list(account: string): Promise<ApiTokenRow[]>;
  abstract revoke(account: string, id: string, entry: AccountEntry): Promise<boolean>;
}
