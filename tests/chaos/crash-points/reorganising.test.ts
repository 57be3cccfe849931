import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { CrashPoint } from '../../../libs/application/crash-point.js';
import type { ReceiptView } from '../../../libs/contracts/common-http.js';
import type { RegisterReceiptView } from '../../../libs/contracts/organisation-http.js';
import type { OrganisationAct } from '../../../libs/domain/index.js';
import { loadProvince } from '../../support/api/province.js';
import { assignment } from '../../support/api/tasks.js';
import { testDatabase } from '../../support/database.js';
import { outcomeOf, type Outcome } from '../outcome.js';
import { People, type Sent } from '../people.js';
import { dyingAt, startApi } from '../programs.js';

/** A department is merged away while it leads three tasks, and the API dies in the middle of it. */
const merger: OrganisationAct = {
  ...{ act: 'reorganise', units: ['so-tai-chinh'], into: ['so-noi-vu'], on: null },
  ...{ divisions: {}, posts: {}, tasks: {} },
};
const merged: Sent = {
  ...{ by: 'quantri', path: '/api/organisation/acts', key: randomUUID() },
  body: { act: merger, reason: 'Sắp xếp tổ chức bộ máy', basis: 'NQ 12/NQ-HĐND', seen: null },
};
const titles = ['Nhiệm vụ một', 'Nhiệm vụ hai', 'Nhiệm vụ ba'];

type Lived = { outcome: Outcome; deaths: number; leads: string[] };
const lived = async (dying: Record<string, string | undefined> = {}): Promise<Lived> => {
  const database = await testDatabase();
  await loadProvince(database.db);
  const env = { DATABASE_URL: database.url, TEMPORAL_ADDRESS: '127.0.0.1:1' };
  const people = new People(await startApi({ ...env, ...dying }), () => startApi(env));
  const names: Record<string, string> = {};
  try {
    for (const title of titles) {
      const sent = { by: 'chutich', path: '/api/tasks', body: { ...assignment, title }, key: randomUUID() };
      names[(await people.send<ReceiptView>(sent)).task] = title;
    }
    const receipt = await people.send<RegisterReceiptView>(merged);
    expect(await hashesOf(database.db.pool)).toContain(receipt.hash);
  } finally {
    await people.program.kill();
  }
  const { rows } = await database.db.pool.query<{ lead: string }>('select lead_unit as lead from task');
  const outcome = await outcomeOf(database.db, names);
  await database.close();
  return { outcome, deaths: people.deaths, leads: rows.map(({ lead }) => lead) };
};

const hashesOf = async (pool: { query(sql: string): Promise<{ rows: { hash: string }[] }> }): Promise<string[]> =>
  (await pool.query(`select hash from journal where stream_kind = 'organisation'`)).rows.map(({ hash }) => hash);

describe('an API that is killed in a merger', () => {
  let smooth: Promise<Lived> | null = null;

  it.each<[CrashPoint, number]>([
    ['organisation.beforeCommit', 1],
    ['organisation.afterCommit', 1],
    ['rehoming.afterTask', 1],
    ['rehoming.afterTask', 3],
  ])('at %s (%i) does all of it once when it is sent again: no task stays with who is no more', async (point, nth) => {
    const { outcome, deaths, leads } = await lived(dyingAt(point, nth));
    expect(deaths).toBe(1);
    expect(leads).toEqual(titles.map(() => 'so-noi-vu'));
    expect(outcome).toEqual((await (smooth ??= lived())).outcome);
  });
});
