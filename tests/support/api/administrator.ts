import { readFile } from 'node:fs/promises';
import { Accounts } from '../../../libs/application/accounts/accounts.js';
import { publish } from '../../../libs/application/publish/publish.js';
import type { Organisation } from '../../../libs/domain/index.js';
import { accountRecords } from '../../../libs/persistence/accounts/index.js';
import { persistence } from '../../../libs/persistence/index.js';
import type { Database } from '../../../libs/persistence/index.js';

export const administrator = { username: 'quantri', person: 'quan-tri' };

/** The next version of the organisation has a post that manages accounts, and somebody in it who can log in. */
export const addAdministrator = async (db: Database): Promise<void> => {
  const { person } = administrator;
  const before = JSON.parse(await readFile('data/demo/organisation.json', 'utf8')) as Organisation;
  const post = { vi: 'Quản trị viên', en: 'Administrator' };
  const body: Organisation = {
    ...before,
    version: before.version + 1,
    posts: [...before.posts, { id: 'vpub/administrator', unit: 'vpub', role: 'administrator', title: post }],
    persons: [...before.persons, { id: person, name: 'Quản Trị Viên' }],
    tenures: [...before.tenures, { post: 'vpub/administrator', person, from: before.tenures[0]?.from ?? 0, to: null }],
  };
  await publish(persistence(db).installation, { kind: 'organisation', body });
  await new Accounts(accountRecords(db.pool).accounts).ensure({ ...administrator, password: 'mandate' });
};
