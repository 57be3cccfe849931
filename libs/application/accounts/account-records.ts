import type { PersonId } from '../../domain/words.js';

export type Account = {
  id: string;
  username: string;
  person: PersonId;
  passwordHash: string;
  disabled: boolean;
};
export type StoredSession = { username: string; person: PersonId; csrf: string; expired: boolean };

/** Accounts and sessions keep to the real clock: moving a demonstration's time logs nobody out. */
export abstract class AccountRecords {
  abstract byUsername(username: string): Promise<Account | null>;
  /** `false` where the username is taken: that account stays as it is. */
  abstract add(account: Omit<Account, 'disabled'>): Promise<boolean>;
  abstract openSession(session: { tokenHash: string; accountId: string; csrf: string }): Promise<void>;
  abstract session(tokenHash: string): Promise<StoredSession | null>;
  abstract closeSession(tokenHash: string): Promise<void>;
}
