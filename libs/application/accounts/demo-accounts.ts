import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DemoAccountView } from '../../contracts/http.js';
import type { PersonId } from '../../domain/index.js';

/** The accounts that a demonstration is shipped with, as its data tells them. */
export class DemoAccounts {
  /** `folder`: that of the shipped data. */
  constructor(private readonly folder: string) {}

  async list(): Promise<DemoAccountView[]> {
    const text = await readFile(join(this.folder, 'demo', 'accounts.json'), 'utf8');
    const accounts = JSON.parse(text) as (DemoAccountView & { person: PersonId })[];
    return accounts.map(({ username, password, name, post }) => ({ username, password, name, post }));
  }
}
