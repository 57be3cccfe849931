import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AccountAdministration } from '../../../libs/application/accounts/administration.js';
import { AccountLetters } from '../../../libs/application/accounts/account-letters.js';
import type { PlainMailer } from '../../../libs/application/accounts/account-letters.js';
import { assemble } from '../../../libs/application/index.js';
import { accountRecords } from '../../../libs/persistence/accounts/index.js';
import { PostgresAccountLetters } from '../../../libs/persistence/accounts/postgres-account-letters.js';
import { persistence } from '../../../libs/persistence/index.js';
import { loadProvince } from '../../support/api/province.js';
import { testDatabase } from '../../support/database.js';
import type { TestDatabase } from '../../support/database.js';

/** Whose account is changed by somebody else hears of it outside the product too. */

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await loadProvince(database.db);
});
afterAll(() => database.close());

const letters = (post: PlainMailer['post']): AccountLetters => {
  const { directory } = assemble(persistence(database.db));
  return new AccountLetters(new PostgresAccountLetters(database.db.pool), directory, { post });
};

it('a reset is told to its person by one letter, without the code, again under the same name after a failure', async () => {
  const { accounts } = accountRecords(database.db.pool);
  const id = (await accounts.byUsername('vanthu'))?.id ?? '';
  const code = await new AccountAdministration(accounts).reset('nguyen-minh-khoi', id, false);
  const tried: string[] = [];
  const away = letters(({ messageId }) => {
    tried.push(messageId);
    return Promise.reject(new Error('The mail server is away.'));
  });
  await expect(away.send()).rejects.toThrow('away');
  const sent: Parameters<PlainMailer['post']>[0][] = [];
  const there = letters((mail) => {
    sent.push(mail);
    return Promise.resolve(true);
  });
  await Promise.all([there.send(), there.send()]);
  await there.send();
  expect(sent.map(({ messageId }) => messageId)).toEqual(tried);
  expect(sent[0]?.to).toContain('@');
  expect(sent[0]?.text).toMatch(/do Nguyễn Minh Khôi\.\n.*\n\n.*by Nguyễn Minh Khôi\./);
  expect(JSON.stringify(sent)).not.toContain(code);
});
