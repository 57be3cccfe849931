import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InboxView, TaskView } from '../../../libs/contracts/http.js';
import type { ReceiptView } from '../../../libs/contracts/common-http.js';
import { Client } from '../../support/api/client.js';
import { loadProvince } from '../../support/api/province.js';
import { assign, assignment } from '../../support/api/tasks.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { root } from '../../support/tools.js';
import { startApi, type RunningApi } from '../programs.js';

const hour = 3_600_000;
const preload = pathToFileURL(join(root, 'tests', 'chaos', 'outages', 'wrong-clock.mjs')).href;
const minute = 60_000;

describe('APIs whose hosts disagree by an hour', () => {
  let database: TestDatabase;
  let apis: RunningApi[];
  let task: string;
  beforeAll(async () => {
    database = await testDatabase();
    await loadProvince(database.db);
    const env = { DATABASE_URL: database.url, TEMPORAL_ADDRESS: '127.0.0.1:1' };
    const at = (shift: number) =>
      startApi({ ...env, MANDATE_TEST_CLOCK_SHIFT_MS: String(shift) }, ['--import', preload]);
    apis = await Promise.all([at(0), at(hour), at(-hour)]);
    task = await assign(await Client.login(urlOf(0), 'chutich'));
  });
  afterAll(async () => {
    await Promise.all(apis.map((api) => api.kill()));
    await database.close();
  });

  const urlOf = (index: number): string => apis[index]?.url ?? '';
  const freeze = (instant: number) =>
    database.db.pool.query(
      `create or replace function mandate_now() returns timestamptz language sql volatile as
        $$ select timestamptz '${new Date(instant).toISOString()}' $$`,
    );
  /** The session of one is good at all: their sessions end by the database's clock too. */
  const everywhere = async <T>(username: string, path: string): Promise<T[]> => {
    const first = await Client.login(urlOf(1), username);
    return Promise.all(
      apis.map(({ url }) => Object.assign(new Client(url), { me: first.me, cookie: first.cookie }).get<T>(path)),
    );
  };
  const term = async (): Promise<number> => {
    const [view] = await everywhere<TaskView>('chutich', `/api/tasks/${task}`);
    return Date.parse(view?.visits.at(-1)?.deadline?.due ?? '');
  };

  it.each([
    ['before', -minute, false],
    ['after', minute, true],
  ])('say the same a minute %s a term, of the task, of the lists and of what may be done', async (_when, by, late) => {
    await freeze((await term()) + by);
    for (const path of [`/api/tasks/${task}`, `/api/tasks/${task}/history`, '/api/tasks', '/api/inbox']) {
      const [right, ...wrong] = await everywhere<object>('taichinh.giamdoc', path);
      for (const view of wrong) expect(view).toEqual(right);
    }
    const [inbox] = await everywhere<InboxView>('taichinh.giamdoc', '/api/inbox');
    const [view] = await everywhere<TaskView>('taichinh.giamdoc', `/api/tasks/${task}`);
    expect(view?.visits.at(-1)?.lateAt !== null).toBe(late);
    expect(inbox?.items).toHaveLength(1);
  });

  it('enter what is done at the instant of the database', async () => {
    const now = Date.parse('2026-03-04T10:00:00+07:00');
    await freeze(now);
    const receipts: ReceiptView[] = [];
    for (const { url } of apis) {
      const key = { 'idempotency-key': randomUUID() };
      const chairman = await Client.login(url, 'chutich');
      receipts.push((await chairman.send<ReceiptView>('POST', '/api/tasks', assignment, key)).body);
    }
    expect(receipts.map(({ at }) => Date.parse(at))).toEqual([now, now, now]);
  });
});
