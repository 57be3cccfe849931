import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ensureInstallation, isMigrated, migrate, ModeRefused, openDatabase } from '../../../libs/persistence/index.js';
import type { Database } from '../../../libs/persistence/index.js';
import { migrations } from '../../../libs/persistence/migrations/index.js';
import { emptyDatabase, testDatabase } from '../../support/database.js';

describe('migrating', () => {
  let empty: Awaited<ReturnType<typeof emptyDatabase>>;
  let open: [Database, Database, Database];
  beforeAll(async () => {
    empty = await emptyDatabase();
    open = [await openDatabase(empty.url), await openDatabase(empty.url), await openDatabase(empty.url)];
  });
  afterAll(async () => {
    await Promise.all(open.map((db) => db.close()));
    await empty.close();
  });

  it('brings an empty database up when several processes start at once, each migration once', async () => {
    const ran = await Promise.all(open.map(migrate));
    expect(ran.flat()).toEqual(migrations.map(({ name }) => name));
    expect(await isMigrated(open[0])).toBe(true);
    expect(await migrate(open[1])).toEqual([]);
  });

  it('makes the same schema as the template that every test runs on', async () => {
    const clone = await testDatabase();
    expect(await schemaOf(open[0])).toEqual(await schemaOf(clone.db));
    await clone.close();
  });

  it('leaves nothing for the mapped tables to differ in', async () => {
    const { upQueries } = await open[0].dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('keeps to the use that the first start named', async () => {
    const db = open[0];
    await ensureInstallation(db, 'demonstration');
    await ensureInstallation(db, 'demonstration');
    await expect(ensureInstallation(db, 'production')).rejects.toThrow(ModeRefused);
    await db.pool.query(`update installation set clock_offset = '1 hour'`);
    await expect(db.pool.query(`update installation set mode = 'production'`)).rejects.toThrow('check constraint');
  });
});

const schemaOf = async (db: Database): Promise<unknown[]> => {
  const { rows } = await db.pool.query<Record<string, unknown>>(
    `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
      where table_schema = 'public' and table_name <> 'migration' order by 1, 2`,
  );
  return rows;
};
