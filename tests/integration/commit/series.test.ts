import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lockSeries } from '../../../libs/application/commit/series.js';
import type { ActTransaction, SeriesKey } from '../../../libs/application/index.js';
import { at, calendar, people, procedure } from '../../support/domain.js';
import { Office, walkTo } from '../../support/office.js';

describe('a number series', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  it('begins again at 1 with the office’s new year, which is not that of the clock’s zone', async () => {
    await office.freeze(at('2026-12-31 23:30'));
    const open = { due: null };
    const [old, fresh] = [await walkTo(office, 'number', open), await walkTo(office, 'number', open)];
    await office.act(old, people.clerk, { act: 'number' });
    await office.freeze(at('2027-01-01 00:30'));
    await office.act(fresh, people.clerk, { act: 'number' });
    expect((await office.state(old)).number).toMatchObject({ number: 1, year: 2026 });
    expect((await office.state(fresh)).number).toMatchObject({ number: 1, year: 2027 });
    const streams = await office.query(
      `select stream_id, stream_year from journal where stream_kind = 'series' order by 1`,
    );
    expect(streams).toEqual([
      { stream_id: 'ubnd/KH/2026', stream_year: 2026 },
      { stream_id: 'ubnd/KH/2027', stream_year: 2027 },
    ]);
  });

  it('is that of the year in which its lock was granted, when the wait went over New Year’s Eve', async () => {
    const [before, after] = [at('2026-12-31 23:59'), at('2027-01-01 00:01')];
    const asked: number[] = [];
    const tx = {
      found: { now: before },
      lockSeries: (key: SeriesKey) => {
        asked.push(key.year);
        return Promise.resolve({ head: { ...key, last: 0, seq: 0, headHash: '', at: 0 }, now: after });
      },
    } as unknown as ActTransaction;
    const command = {
      task: 'task-1',
      person: people.clerk,
      act: { act: 'number' as const, visit: { step: 'number', round: 1 } },
    };
    const locked = await lockSeries(tx, command, { procedure, calendar, state: null });
    expect(asked).toEqual([2026, 2027]);
    expect([locked?.head.year, locked?.now]).toEqual([2027, after]);
  });
});

describe('clerks at once', () => {
  it('draw and cancel numbers of one series with no gap and no double, and the register keeps each', async () => {
    const office = await Office.open();
    await office.freeze(at('2026-03-02 08:00'));
    const tasks = await Promise.all(Array.from({ length: 6 }, () => walkTo(office, 'number')));
    const second = await office.another();
    const drawn = (task: string, index: number) =>
      (index % 2 === 0 ? office.app : second.app).commit.act({
        key: randomUUID(),
        command: { task, person: people.clerk, act: { act: 'number', visit: { step: 'number', round: 1 } } },
      });
    expect((await Promise.all(tasks.map(drawn))).every((outcome) => 'receipt' in outcome)).toBe(true);
    // Half of them cancel theirs and draw again, all at once.
    const again = async (task: string): Promise<void> => {
      await office.act(task, people.clerk, { act: 'cancelNumber', reason: 'Ghi nhầm trích yếu' });
      await office.act(task, people.clerk, { act: 'number' });
    };
    await Promise.all(tasks.slice(0, 3).map(again));
    await second.close();
    const entries = await office.query<{ kind: string; number: number }>(
      `select kind, (payload ->> 'number')::int as number from journal where stream_kind = 'series' order by seq`,
    );
    const numbers = entries.filter(({ kind }) => kind === 'drawn').map(({ number }) => number);
    const cancelled = entries.filter(({ kind }) => kind === 'cancelled').map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(cancelled).size).toBe(3);
    const standing = await Promise.all(tasks.map(async (task) => (await office.state(task)).number?.number));
    expect([...standing, ...cancelled].sort()).toEqual(numbers);
    await office.close();
  });
});

describe('a clock that was set back', () => {
  it('never makes an entry older than the one before it', async () => {
    const office = await Office.open();
    const later = at('2026-03-02 10:00');
    await office.freeze(later);
    const task = await office.assign();
    await office.freeze(at('2026-03-02 09:00'));
    const { receipt } = await office.act(task, people.head, { act: 'accept' });
    expect(receipt.at).toBe(later);
    expect((await office.app.tasks.open(task))?.facts.now).toBe(later);
    await office.close();
  });
});
