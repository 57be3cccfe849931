import { describe, expect, it } from '@jest/globals';
import { dueOf, isRefusal } from '../../../../libs/domain/index.js';
import type { Calendar, Term } from '../../../../libs/domain/index.js';
import { changed, differences, mayFollow } from '../../../../libs/domain/time/change.js';
import type { DayChange } from '../../../../libs/domain/time/change.js';
import { at, calendar, walkedTo } from '../../../support/domain.js';
import type { Life } from '../../../support/domain.js';

/** What an administrator orders, by the same rule as the page, the API and the command line. */
const ordered = (base: Calendar, effectiveFrom: string, days: DayChange[]): Calendar => {
  const next = changed(base, { effectiveFrom, basis: 'Thông báo của Văn phòng Chính phủ', days });
  if (isRefusal(next)) throw new Error(next.refused);
  return next;
};

const announce = (life: Life, on: string, days: DayChange[]): void => {
  life.passTo(at(`${on} 09:00`));
  life.calendar = { ...ordered(life.calendar, days[0]?.date ?? on, days), publishedAt: life.now };
  life.now += 1;
  life.passTo(life.now);
};

const lastDay = (life: Life): string | undefined => {
  const due = life.task.visits.at(-1)?.deadline?.due;
  return due === undefined ? undefined : new Date(due - 1 + 7 * 3_600_000).toISOString().slice(0, 10);
};

const swap = (off: string, worked: string): DayChange[] => [
  { date: off, is: 'off' },
  { date: worked, is: 'worked' },
];
const asUsual = (...dates: string[]): DayChange[] => dates.map((date) => ({ date, is: 'usual' as const }));

/** In drafting since Monday 2 March 2026: ten working days, so until the end of Monday 16 March. */
describe('swaps that are announced days before their date', () => {
  it('are followed one after the other, and back where one is taken back', () => {
    const life = walkedTo('accept');
    expect(lastDay(life)).toBe('2026-03-16');
    // Eight days before: Thursday 12 March off, Saturday 21 March worked.
    announce(life, '2026-03-04', swap('2026-03-12', '2026-03-21'));
    expect(lastDay(life)).toBe('2026-03-17');
    // Three days before: Friday 13 March off, Saturday 14 March worked, which gives the day back at once.
    announce(life, '2026-03-10', swap('2026-03-13', '2026-03-14'));
    expect(lastDay(life)).toBe('2026-03-17');
    // The first is taken back on the day before.
    announce(life, '2026-03-11', asUsual('2026-03-12', '2026-03-21'));
    expect(lastDay(life)).toBe('2026-03-16');
    expect(life.passTo(at('2026-03-17 00:00')).map(({ kind }) => kind)).toContain('fellLate');
  });

  it('leave each version to explain what was counted by it', () => {
    const life = walkedTo('accept');
    const given = life.task.visits.at(-1)?.deadline;
    announce(life, '2026-03-04', swap('2026-03-12', '2026-03-21'));
    const moved = life.task.visits.at(-1)?.deadline;
    expect([given?.calendarVersion, moved?.calendarVersion]).toEqual([1, 2]);
    expect(moved?.start).toBe(given?.start);
    const entry = life.entries.find(({ payload }) => payload.kind === 'replanned')?.payload;
    expect(entry).toMatchObject({ was: given?.due, calendar: 2, deadline: { due: moved?.due } });
  });

  it('move the reminders that are still to come, and send none twice', () => {
    const life = walkedTo('accept');
    announce(life, '2026-03-06', swap('2026-03-12', '2026-03-21'));
    life.passTo(at('2026-03-17 23:00'));
    const reminded = life.entries.flatMap(({ payload }) =>
      payload.kind === 'reminded'
        ? [[payload.clock, new Date(payload.due + 7 * 3_600_000).toISOString().slice(0, 10)]]
        : [],
    );
    expect(reminded).toEqual([
      ['draft#1/remind-7', '2026-03-05'],
      ['draft#1/remind-3', '2026-03-11'],
      ['draft#1/remind-1', '2026-03-16'],
      ['draft#1/remind-0', '2026-03-17'],
    ]);
  });
});

describe('half days and the close of the office', () => {
  const working = (amount: number): Term => ({ unit: 'workingDay', amount });
  const closing: Calendar = {
    ...calendar,
    hours: { open: '07:00', noon: '11:30', close: '16:30' },
    rules: { fixed: 'stay', dayEnds: 'close', basis: 'Quy chế làm việc' },
  };
  const dueIn = (days: number, base: Calendar): unknown => {
    const deadline = dueOf(working(days), at('2026-03-02 08:00'), base);
    return isRefusal(deadline) ? deadline : new Date(deadline.due + 7 * 3_600_000).toISOString().slice(0, 16);
  };

  it('end a term when the office closes, where the rules say so', () => {
    expect(dueIn(4, closing)).toBe('2026-03-06T16:30');
    expect(dueIn(4, calendar)).toBe('2026-03-07T00:00');
  });

  it.each([
    ['a morning is a day that ends at noon', 'morning' as const, '2026-03-06T11:30'],
    ['an afternoon is a day that ends as any', 'afternoon' as const, '2026-03-06T16:30'],
  ])('%s', (_what, is, late) => {
    const half = ordered(closing, '2026-03-06', [{ date: '2026-03-06', is }]);
    expect(dueIn(4, half)).toBe(late);
    expect(dueIn(5, half)).toBe('2026-03-09T16:30');
  });

  it('make a Saturday worked for a half, and count it', () => {
    const half = ordered(closing, '2026-03-07', [{ date: '2026-03-07', is: 'morning' }]);
    expect(dueIn(5, half)).toBe('2026-03-07T11:30');
  });

  it('are differences like any other, and none before the day of effect', () => {
    const half = ordered(closing, '2026-03-06', [{ date: '2026-03-06', is: 'morning' }]);
    expect(differences(closing, half)).toEqual(['2026-03-06']);
    expect(mayFollow(closing, { ...half, effectiveFrom: '2026-03-09' }, '2026-03-02')).toMatchObject({
      refused: 'calendar.beforeEffect',
    });
    expect(mayFollow(closing, { ...half, basis: ' ' }, '2026-03-02')).toMatchObject({ refused: 'text.missing' });
    expect(mayFollow(closing, half, '2026-03-02')).toBeNull();
  });

  it('take nothing from an order that only spells the same rules in another order', () => {
    const { dayEnds, fixed, basis } = closing.rules ?? { dayEnds: 'close', fixed: 'stay', basis: '' };
    const next = { ...closing, version: 2, effectiveFrom: '2026-06-01', basis: 'Quyết định' };
    expect(mayFollow(closing, { ...next, rules: { basis, dayEnds, fixed } }, '2026-03-02')).toBeNull();
    expect(mayFollow(closing, { ...next, rules: { basis, fixed, dayEnds: 'midnight' } }, '2026-03-02')).toMatchObject({
      refused: 'calendar.notYet',
    });
  });
});
