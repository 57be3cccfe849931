import { randomUUID } from 'node:crypto';
import type { PersonId } from '../../domain/words.js';
import type { Account, AccountRecords, AccountRow, NewAccount } from './account-records.js';
import type { AccountEntryKind } from './account-entry.js';
import { hashOfSecret, newSecret } from './secrets.js';

/** How long somebody has to use what an administrator handed over. */
const codeHours = 24;
/** `null`: at the command line, where the operating system says who it is. */
export type By = PersonId | null;

const namePattern = /^[\p{L}\p{N}._@-]{1,100}$/u;
export const isUsername = (text: string): boolean => namePattern.test(text);

/** Who has an account. Whoever manages them sees no content, and everything they do is told to the one concerned. */
export class AccountAdministration {
  constructor(private readonly records: AccountRecords) {}

  list(): Promise<AccountRow[]> {
    return this.records.list();
  }

  byUsername(username: string): Promise<Account | null> {
    return this.records.byUsername(username);
  }

  async exists(id: string): Promise<boolean> {
    return (await this.records.byId(id)) !== null;
  }

  /** Without a password: the person chooses it, with a code that is good for a day. `null`: the name is taken. */
  async addPerson(by: By, username: string, person: PersonId): Promise<{ id: string; code: string } | null> {
    const id = await this.add(by, { username, person, kind: 'person', responsible: null });
    return id === null ? null : { id, code: (await this.reset(by, id, false)) ?? '' };
  }

  /** Acts under a name of its own, so that no entry ever shows a person who was not there. */
  addService(by: By, username: string, responsible: PersonId): Promise<string | null> {
    return this.add(by, { username, person: `service:${username}`, kind: 'service', responsible });
  }

  disable(by: By, id: string): Promise<boolean> {
    return this.records.setDisabled(id, true, this.entry('accountDisabled', by, id));
  }

  enable(by: By, id: string): Promise<boolean> {
    return this.records.setDisabled(id, false, this.entry('accountEnabled', by, id));
  }

  unlock(by: By, id: string): Promise<boolean> {
    return this.records.unlock(id, this.entry('accountUnlocked', by, id));
  }

  /** Password and sessions are void from now on; `factors`: what stands on a lost phone as well. */
  async reset(by: By, id: string, factors: boolean): Promise<string | null> {
    const code = newSecret();
    const how = { hash: hashOfSecret(code), hours: codeHours, factors };
    const entry = this.entry('passwordReset', by, id, { factors: factors ? 1 : 0 });
    return (await this.records.reset(id, how, entry)) ? code : null;
  }

  private async add(by: By, account: Omit<NewAccount, 'id' | 'passwordHash'>): Promise<string | null> {
    const id = randomUUID();
    const { username, person, responsible } = account;
    const entry = this.entry('accountAdded', by, id, { username, person, responsible });
    return (await this.records.add({ ...account, id, passwordHash: null }, entry)) ? id : null;
  }

  private entry(kind: AccountEntryKind, by: By, account: string, facts: Record<string, string | number | null> = {}) {
    return { kind, account, by, facts };
  }
}
