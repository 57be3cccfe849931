import type { PersonId } from '../../domain/words.js';
import type { AccountEntry } from './account-entry.js';

export type AccountKind = 'person' | 'service';
export type Account = {
  id: string;
  username: string;
  person: PersonId;
  kind: AccountKind;
  /** Who answers for a service account. */
  responsible: PersonId | null;
  disabled: boolean;
};

/** What a login needs to know, in one look: `knownDevice` says whether this browser has been here with this account. */
export type LoginFacts = Account & { passwordHash: string | null; knownDevice: boolean };

export type AccountRow = Account & {
  createdAt: Date;
  hasPassword: boolean;
  resetPending: boolean;
  totp: boolean;
  passkeys: number;
  tokens: number;
  sessions: number;
  lastSeenAt: Date | null;
  lockedUntil: Date | null;
};

export type NewAccount = Omit<Account, 'disabled'> & { passwordHash: string | null };
export type AccountNotice = {
  id: string;
  kind: AccountEntry['kind'];
  by: PersonId | null;
  facts: NonNullable<AccountEntry['facts']>;
  at: Date;
};

/** Who may come in. Every change is written together with its entry in the journal, or not at all. */
export abstract class AccountRecords {
  abstract forLogin(username: string, deviceHash: string | null): Promise<LoginFacts | null>;
  abstract byId(id: string): Promise<Account | null>;
  abstract byUsername(username: string): Promise<Account | null>;
  /** The account by which a person logs in: the oldest that is theirs. */
  abstract ofPerson(person: PersonId): Promise<Account | null>;
  /** Programs that somebody answers for. */
  abstract servicesOf(person: PersonId): Promise<Account[]>;
  abstract list(): Promise<AccountRow[]>;
  /** `false` where the user name is taken: that account stays as it is. */
  abstract add(account: NewAccount, entry: AccountEntry): Promise<boolean>;
  /** Disabling ends every session at once; tokens stop because their account does. `false`: it was so already. */
  abstract setDisabled(id: string, disabled: boolean, entry: AccountEntry): Promise<boolean>;
  abstract passwordHash(id: string): Promise<string | null>;
  /** Ends every session but the one that is kept, and forgets a code that was handed out. */
  abstract setPassword(id: string, hash: string, keepSession: string | null, entry: AccountEntry): Promise<void>;
  /** Voids password and sessions, and the second factors too where asked; `codeHash` opens the way to a new password. */
  abstract reset(
    id: string,
    code: { hash: string; hours: number; factors: boolean },
    entry: AccountEntry,
  ): Promise<boolean>;
  /** Uses up a code of `reset` and sets the password; `false` where the code is wrong, old or used. */
  abstract redeem(id: string, codeHash: string, passwordHash: string, entry: AccountEntry): Promise<boolean>;
  /** Where others are known already, the person is told of a new one. */
  abstract remember(id: string, deviceHash: string, seen: { deviceName: string; address: string }): Promise<void>;
  /** Forgets the failed tries; `false` where there were none. */
  abstract unlock(id: string, entry: AccountEntry): Promise<boolean>;
  abstract notices(id: string): Promise<AccountNotice[]>;
  abstract readNotices(id: string): Promise<void>;
}
