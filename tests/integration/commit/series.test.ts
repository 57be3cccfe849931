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
    const { head, now } = await lockSeries(tx, procedure, calendar);
    expect(asked).toEqual([2026, 2027]);
    expect([head.year, now]).toEqual([2027, after]);
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
