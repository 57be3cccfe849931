import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { monday, people } from '../../support/domain.js';
import { losingConnection } from '../../support/lost-connection.js';
import { accepted, Office } from '../../support/office.js';
import { dump, expectProjected } from '../../support/projection.js';

const accept = { act: 'accept' as const, visit: { step: 'accept', round: 1 } };

/** The connection dies at a named moment; what was acknowledged stands, what was not can be sent again with its key. */
describe('a connection that is lost', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  afterAll(() => office.close());

  it('before the write leaves nothing behind, and the act can be sent again', async () => {
    const task = await office.assign();
    const key = randomUUID();
    const before = await dump(office);
    losingConnection(office, 'before', 'execute');
    await expect(office.order(task, people.head, accept, key)).rejects.toThrow();
    jest.restoreAllMocks();
    expect(await dump(office)).toEqual(before);
    expect(accepted(await office.order(task, people.head, accept, key)).repeated).toBe(false);
    await expectProjected(office, task);
  });

  it('after the commit, before its answer, has lost nothing: the same key finds its receipt', async () => {
    const task = await office.assign();
    const key = randomUUID();
    losingConnection(office, 'after', 'execute');
    await expect(office.order(task, people.head, accept, key)).rejects.toThrow();
    jest.restoreAllMocks();
    const outcome = accepted(await office.order(task, people.head, accept, key));
    expect(outcome.repeated).toBe(true);
    expect(outcome.receipt.seq).toBe((await office.app.tasks.history(task)).length);
    await expectProjected(office, task);
  });

  it('while idle is replaced: the next acts find others', async () => {
    const task = await office.assign();
    await Promise.all(Array.from({ length: 6 }, () => office.query('select pg_sleep(0.05)')));
    const killer = new pg.Client({ connectionString: office.test.url });
    await killer.connect();
    await killer.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await killer.end();
    const { pool } = office.test.db;
    while (pool.totalCount > 0) await new Promise((resolve) => setImmediate(resolve));
    expect(accepted(await office.order(task, people.head, accept)).repeated).toBe(false);
  });
});
