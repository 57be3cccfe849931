import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ensureInstallation, migrate, openDatabase, type Database } from '../../../libs/persistence/index.js';
import { Seen } from '../../../libs/persistence/read/seen.js';
import { emptyDatabase } from '../../support/database.js';

/** A given database, whose user may make no roles and is no superuser: what most offices are given. */

const user = `plain_${randomUUID().replaceAll('-', '')}`;
let empty: { url: string; close(): Promise<void> };
let plain: Database;

const asAdministrator = async (...statements: string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: empty.url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

beforeAll(async () => {
  empty = await emptyDatabase();
  await asAdministrator(
    `do $$ begin create role mandate_reader nologin; exception when duplicate_object then null; end $$`,
    `create role ${user} login password 'plain'`,
    `grant create on schema public to ${user}`,
    `do $$ begin execute format('alter database %I owner to ${user}', current_database()); end $$`,
  );
  const url = Object.assign(new URL(empty.url), { username: user, password: 'plain' });
  plain = await openDatabase(url.href);
});
afterAll(async () => {
  await plain.close();
  await asAdministrator(`reassign owned by ${user} to current_user`, `drop owned by ${user}`, `drop role ${user}`);
  await empty.close();
});

describe('a database user who may make no roles', () => {
  it('is told which statement the administrator of the server has to run', async () => {
    await expect(migrate(plain)).rejects.toThrow(`grant mandate_reader to ${user}`);
  });

  it('works like any other once it was run, and its readers may touch nothing but the views', async () => {
    await asAdministrator(`grant mandate_reader to ${user}`);
    await migrate(plain);
    await ensureInstallation(plain, 'test');
    const seen = new Seen(plain.pool, 'nobody');
    expect((await seen.query('select 1 from task')).rowCount).toBe(0);
    await expect(seen.query('select 1 from public.task')).rejects.toThrow('permission denied');
  });
});
