import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { days, hours, minutes, at, monday } from '../../support/domain.js';
import { Office } from '../../support/office.js';
import { dump, expectProjected } from '../../support/projection.js';

describe('the clock of a demonstration', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
  });
  beforeEach(() => office.runFrom(monday));
  afterAll(() => office.close());

  const advance = async (by: Parameters<typeof office.app.demoClock.advance>[0]) => {
    const status = await office.app.demoClock.advance(by);
    if ('refusal' in status) throw new Error(status.refusal.refused);
    return status;
  };
  /** The clock runs while the test does, so a moment later is as good as the moment itself. */
  const expectAt = (now: number, instant: number) => {
    expect(now).toBeGreaterThanOrEqual(instant);
    expect(now).toBeLessThan(instant + minutes(2));
  };

  it('goes on by what is asked', async () => {
    expectAt((await advance({ by: '1h' })).now, monday + hours(1));
    expectAt((await advance({ by: '1d' })).now, monday + hours(25));
    expectAt((await advance({ by: 'duration', duration: '2d3h30m' })).now, monday + days(3) + hours(4) + minutes(30));
  });

  it('finds the morning of the next working day, over a weekend and a holiday', async () => {
    await office.runFrom(at('2026-04-24 15:00'));
    const mornings = [];
    for (let step = 0; step < 5; step += 1) mornings.push((await advance({ by: 'nextWorkingDay' })).now);
    const expected = [
      '2026-04-28 08:00',
      '2026-04-29 08:00',
      '2026-05-04 08:00',
      '2026-05-05 08:00',
      '2026-05-06 08:00',
    ];
    mornings.forEach((now, index) => expectAt(now, at(expected[index] ?? '')));
  });

  it('passes everything on the way at its own time, in order', async () => {
    const task = await office.assign({ due: null });
    const { now } = await advance({ by: 'duration', duration: '20d' });
    const entries = (await office.app.tasks.history(task)).filter(({ actor }) => actor === null);
    expect(entries.length).toBeGreaterThan(4);
    for (const { at: recorded, payload } of entries) {
      const due = 'due' in payload && typeof payload.due === 'number' ? payload.due : 0;
      expectAt(recorded, due);
    }
    expect(entries.map(({ at: recorded }) => recorded)).toEqual(entries.map(({ at: recorded }) => recorded).toSorted());
    expectAt(now, monday + days(20));
    await expectProjected(office, task);
  });

  it('steps to the next deadline and says which is next', async () => {
    await office.assign({ due: null });
    const { nextDeadline } = await office.app.demoClock.status();
    const { now, nextDeadline: after } = await advance({ by: 'nextDeadline' });
    expectAt(now, nextDeadline ?? 0);
    expect(after).toBeGreaterThan(now);
  });

  it('takes all who press at once one after the other, more than there are connections', async () => {
    const pressed = await Promise.all(Array.from({ length: 12 }, () => advance({ by: '1d' })));
    expectAt(Math.max(...pressed.map(({ now }) => now)), monday + days(12));
  });

  it('refuses what is no duration', async () => {
    const before = await dump(office);
    for (const duration of ['', '3', 'd', '-1d', '0h', '1h2d', '99999d', '1.5d']) {
      expect(await office.app.demoClock.advance({ by: 'duration', duration })).toMatchObject({
        refusal: { refused: 'duration.invalid' },
      });
    }
    expect(await dump(office)).toEqual(before);
  });

  it('stands still in production', async () => {
    await office.query(`update installation set clock_offset = '0', mode = 'production'`);
    expect(await office.app.demoClock.advance({ by: '1h' })).toMatchObject({ refusal: { refused: 'demo.only' } });
    await expect(office.runFrom(monday)).rejects.toThrow('check constraint');
    await office.query(`update installation set mode = 'test'`);
  });
});
