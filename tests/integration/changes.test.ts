import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { PostgresChanges } from '../../libs/persistence/changes/postgres-changes.js';
import { eventually } from '../support/api/eventually.js';
import { testDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

let test: TestDatabase;
let changes: PostgresChanges;
let told: Set<string>;

beforeEach(async () => {
  test = await testDatabase();
  changes = new PostgresChanges(test.url, test.db.pool);
  told = new Set();
  changes.subscribe((moved) => moved.forEach((one) => told.add('task' in one ? one.task : one.import)));
  await firstLook();
});
afterEach(async () => {
  await changes.close();
  await test.close();
});

const append = async (task: string, by: Pick<PoolClient, 'query'> = test.db.pool): Promise<void> => {
  await by.query(
    `insert into journal (stream_year, stream_kind, stream_id, seq, at, facts, kind, payload, previous, hash)
     values (2026, 'task', $1, 1, now(), '{}', 'assigned', '{}', '', $1)`,
    [task],
  );
};

/** The first look only finds out where the journal ends: whatever is told shows that it is over. */
const firstLook = (): Promise<unknown> =>
  eventually(async () => {
    const task = randomUUID();
    await append(task);
    await test.db.pool.query('notify mandate_outbox');
    await new Promise((resolve) => setTimeout(resolve, 50));
    return told.has(task);
  });

describe('the stream of changes', () => {
  it('tells of a task that changed, with a word from the commit or without', async () => {
    await append('quiet');
    await eventually(async () => told.has('quiet'));
    await append('loud');
    await test.db.pool.query('notify mandate_outbox');
    await eventually(async () => told.has('loud'));
  });

  it('misses none that commits after one that began later', async () => {
    const slow = await test.db.pool.connect();
    await slow.query('begin');
    await append('slow', slow);
    await append('quick');
    await eventually(async () => told.has('quick'));
    expect(told.has('slow')).toBe(false);
    await slow.query('commit');
    slow.release();
    await eventually(async () => told.has('slow'));
  });

  it('hears again after its connection was lost', async () => {
    await test.db.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'mandate-changes'`,
    );
    await append('afterwards');
    await eventually(async () => told.has('afterwards'));
    await eventually(async () => {
      const { rowCount } = await test.db.pool.query(
        `select from pg_stat_activity where datname = current_database() and application_name = 'mandate-changes'`,
      );
      return rowCount === 1;
    });
  });
});
