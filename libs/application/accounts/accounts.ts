import { randomUUID } from 'node:crypto';
import type { PersonId } from '../../domain/words.js';
import { NewAccounts } from '../ports.js';
import type { AccountRecords } from './account-records.js';
import { hashPassword } from './passwords.js';

/** Accounts that come with a password: those of a demonstration, and those made at the command line. */
export class Accounts extends NewAccounts {
  constructor(private readonly records: AccountRecords) {
    super();
  }

  /** Idempotent by user name: a demonstration that is loaded twice keeps the passwords that were changed since. */
  async ensure({
    username,
    password,
    person,
  }: {
    username: string;
    password: string;
    person: PersonId;
  }): Promise<boolean> {
    if (await this.records.byUsername(username)) return false;
    const id = randomUUID();
    const account = { id, username, person, kind: 'person' as const, responsible: null };
    const passwordHash = await hashPassword(password);
    return this.records.add(
      { ...account, passwordHash },
      { kind: 'accountAdded', account: id, by: null, facts: { username, person } },
    );
  }
}
