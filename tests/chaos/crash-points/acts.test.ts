import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { CrashPoint } from '../../../libs/application/crash-point.js';
import type { ReceiptView } from '../../../libs/contracts/common-http.js';
import { loadProvince } from '../../support/api/province.js';
import { assignment } from '../../support/api/tasks.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { outcomeOf, type Outcome } from '../outcome.js';
import { People, type Sent } from '../people.js';
import { dyingAt, startApi } from '../programs.js';

const accept = 'accept';
const sent = (): ((task: string) => Sent)[] => [
  () => ({ by: 'chutich', path: '/api/tasks', body: assignment, key: randomUUID() }),
  (task) => ({ by: 'taichinh.giamdoc', path: `/api/tasks/${task}/accept`, body: at(accept), key: randomUUID() }),
  (task) => ({
    by: 'taichinh.chuyenvien',
    path: `/api/tasks/${task}/handOn`,
    body: { ...at('draft'), to: 'so-tai-chinh/divisionHead' },
    key: randomUUID(),
  }),
];
const at = (step: string) => ({ visit: { step, round: 1 } });

const live = async (database: TestDatabase, dying: Record<string, string | undefined>) => {
  await loadProvince(database.db);
  const env = { DATABASE_URL: database.url, TEMPORAL_ADDRESS: '127.0.0.1:1' };
  const people = new People(await startApi({ ...env, ...dying }), () => startApi(env));
  let task = '';
  const receipts: ReceiptView[] = [];
  try {
    for (const step of sent()) {
      const receipt = await people.send<ReceiptView>(step(task));
      task = receipt.task;
      receipts.push(receipt);
    }
  } finally {
    await people.program.kill();
  }
  return { task, receipts, deaths: people.deaths };
};

type Lived = { outcome: Outcome; deaths: number };
const lived = async (dying: Record<string, string | undefined> = {}): Promise<Lived> => {
  const database = await testDatabase();
  const { task, receipts, deaths } = await live(database, dying);
  const { rows } = await database.db.pool.query<{ hash: string }>('select hash from journal where stream_id = $1', [
    task,
  ]);
  // Whatever was acknowledged stands in the journal under the hash of its receipt.
  expect(rows.map(({ hash }) => hash)).toEqual(expect.arrayContaining(receipts.map(({ hash }) => hash)));
  const outcome = await outcomeOf(database.db, { [task]: 'the task' });
  await database.close();
  return { outcome, deaths };
};

describe('an API that is killed in an act', () => {
  let smooth: Promise<Lived> | null = null;
  const expected = async (): Promise<Outcome> => (await (smooth ??= lived())).outcome;

  it.each<[CrashPoint, string, number]>([
    ['commit.beforeCommit', 'an assignment', 1],
    ['commit.afterCommit', 'an assignment', 1],
    ['commit.beforeCommit', 'an acceptance', 2],
    ['commit.afterCommit', 'an acceptance', 2],
  ])('at %s of %s does it once when it is sent again', async (point, _what, nth) => {
    const { outcome, deaths } = await lived(dyingAt(point, nth));
    expect(deaths).toBe(1);
    expect(outcome).toEqual(await expected());
  });
});
