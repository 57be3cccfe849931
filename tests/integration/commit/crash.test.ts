import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { monday, people } from '../../support/domain.js';
import { accepted, Office } from '../../support/office.js';
import { dump, expectProjected } from '../../support/projection.js';

const accept = { act: 'accept' as const, visit: { step: 'accept', round: 1 } };

/** `query` has more overloads than a spy can be typed by. */
type Replaceable = { mockImplementation(by: (this: pg.Client, ...sent: unknown[]) => Promise<unknown>): void };

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

  /** Ends the server's side of a connection, from another one, before (or after) it runs the statement. */
  const killing = (moment: 'before' | 'after', word: string) => {
    const real = pg.Client.prototype.query as (...sent: unknown[]) => Promise<unknown>;
    let killed = false;
    const query = async function (this: pg.Client, ...sent: unknown[]) {
      const text = typeof sent[0] === 'string' ? sent[0] : (sent[0] as { text: string }).text;
      if (killed || !text.startsWith(word)) return real.apply(this, sent);
      killed = true;
      const { processID } = this as unknown as { processID: number };
      if (moment === 'after') await real.apply(this, sent);
      const gone = new Promise((resolve) => this.once('end', resolve));
      await office.query('select pg_terminate_backend($1)', [processID]);
      await gone;
      return real.apply(this, sent);
    };
    const spy = jest.spyOn(pg.Client.prototype, 'query') as unknown as Replaceable;
    spy.mockImplementation(query);
  };

  it('before the write leaves nothing behind, and the act can be sent again', async () => {
    const task = await office.assign();
    const key = randomUUID();
    const before = await dump(office);
    killing('before', 'execute');
    await expect(office.order(task, people.head, accept, key)).rejects.toThrow();
    jest.restoreAllMocks();
    expect(await dump(office)).toEqual(before);
    expect(accepted(await office.order(task, people.head, accept, key)).repeated).toBe(false);
    await expectProjected(office, task);
  });

  it('after the commit, before its answer, has lost nothing: the same key finds its receipt', async () => {
    const task = await office.assign();
    const key = randomUUID();
    killing('after', 'execute');
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
