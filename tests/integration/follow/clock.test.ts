import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AfterStorm, PassDue, Storm } from '../../../libs/application/follow/index.js';
import { at } from '../../support/domain.js';
import { Following } from '../../support/following.js';
import { Office } from '../../support/office.js';
import { until } from '../../support/temporal.js';

describe('one turn of the clock', () => {
  let office: Office;
  let following: Following;
  beforeAll(async () => {
    office = await Office.open();
    following = new Following(office);
  });
  afterAll(() => office.close());

  it('records everything that is due, and sleeps a minute where nothing is', async () => {
    await office.freeze(at('2026-03-02 08:00'));
    for (let i = 0; i < 7; i++) await office.assign();
    expect(await following.passDue.all()).toEqual({ passed: 0, setAside: 0, wakeInMs: 60_000 });
    await office.freeze(at('2026-03-05 08:00'));
    const turn = await following.passDue.all();
    expect(turn).toEqual({ passed: 7, setAside: 0, wakeInMs: 60_000 });
    expect(await following.passDue.all()).toMatchObject({ passed: 0 });
  });

  it('sleeps until the next term where that is sooner, and publishes when it will wake', async () => {
    const next = (await following.board.next()).next ?? 0;
    await office.freeze(next - 5_000);
    expect((await following.passDue.all()).wakeInMs).toBe(5_000);
    const wakes = await following.board.wakesInMs();
    expect(wakes).toBeGreaterThan(0);
    expect(wakes).toBeLessThanOrEqual(5_000);
  });

  it('tries again in a second when somebody holds what is due', async () => {
    const { next } = await following.board.next();
    await office.freeze((next ?? 0) + 1);
    const client = await office.test.db.pool.connect();
    await client.query('begin');
    await client.query('select from task for update');
    expect(await following.passDue.all()).toEqual({ passed: 0, setAside: 0, wakeInMs: 1_000 });
    await client.query('rollback');
    client.release();
    expect((await following.passDue.all()).passed).toBeGreaterThan(0);
  });

  it('reads again after it has published, so that a commit in between is not slept over', async () => {
    const now = 1_000_000;
    const published: number[] = [];
    let reads = 0;
    const clock = new PassDue(
      { batch: async () => ({ passed: 0, setAside: 0, next: null, now }) },
      {
        publish: async (wakeInMs) => void published.push(wakeInMs),
        wakesInMs: async () => null,
        next: async () => (++reads === 1 ? { next: null, now } : { next: now + 3_000, now }),
      },
      { tellOfTime: () => Promise.resolve() },
    );
    expect((await clock.all()).wakeInMs).toBe(3_000);
    expect(published).toEqual([60_000]);
  });

  it('records a month’s end, several batches at once, before anybody is told of any of it', async () => {
    const order: string[] = [];
    let [left, underway] = [6, 0];
    const batch = async () => {
      const passed = left-- > 0 ? 500 : 0;
      order.push(`${(underway += 1)} at once`);
      await new Promise(setImmediate);
      underway -= 1;
      return { passed, setAside: 0, next: left > 0 ? 1 : null, now: 1 };
    };
    const nothing = async () => undefined;
    const outbox = { release: nothing, remove: nothing, listen: async () => nothing };
    const told = { ...outbox, lease: async () => (order.push('told'), []) };
    const storm = new Storm();
    const board = { publish: nothing, wakesInMs: async () => null, next: async () => ({ next: null, now: 1 }) };
    const follower = { tellOfTime: async () => void order.push('people told') };
    const turn = new PassDue({ batch }, board, follower, storm).all();
    await until(() => order.includes('2 at once'));
    await new AfterStorm(told, storm).lease(1_000, 1);
    expect((await turn).passed).toBe(3_000);
    expect(order.slice(-2)).toEqual(['people told', 'told']);
  });
});
