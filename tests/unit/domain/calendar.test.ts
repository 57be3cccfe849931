import { describe, expect, it } from '@jest/globals';
import type { Deadline, Instant, Term } from '../../../libs/domain/index.js';
import { dueOf, explain, isCivilDate, isRefusal, isWorked, workingDaysLeft } from '../../../libs/domain/index.js';
import { daysBefore, dueAnyhow } from '../../../libs/domain/time/count.js';
import { at, calendar } from '../../support/domain.js';

const working = (amount: number): Term => ({ unit: 'workingDay', amount });
const due = (term: Term, start: string): Deadline => {
  const deadline = dueOf(term, at(start), calendar);
  if (isRefusal(deadline)) throw new Error(JSON.stringify(deadline));
  return deadline;
};
const local = (instant: Instant): string =>
  new Date(instant + calendar.offsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ');

describe('counting working days', () => {
  it.each([
    // what, amount, from, first late instant
    ['an ordinary week', 5, '2026-03-02 08:00', '2026-03-10 00:00'],
    ['the first day is not counted', 1, '2026-03-02 23:59', '2026-03-04 00:00'],
    ['one minute after midnight is that day', 1, '2026-03-02 00:01', '2026-03-04 00:00'],
    ['exactly midnight is the end of the day before', 1, '2026-03-03 00:00', '2026-03-04 00:00'],
    ['over a week-end', 2, '2026-03-05 10:00', '2026-03-10 00:00'],
    ['from a Saturday', 1, '2026-03-07 10:00', '2026-03-10 00:00'],
    ['five days over Tết', 5, '2026-02-12 08:00', '2026-02-27 00:00'],
    ['Friday 2 January 2026 is swapped away', 1, '2025-12-31 08:00', '2026-01-06 00:00'],
    ['Saturday 10 January 2026 is worked', 2, '2026-01-08 08:00', '2026-01-11 00:00'],
    ['Friday 2 May 2025 is swapped away', 1, '2025-04-29 08:00', '2025-05-06 00:00'],
    ['Saturday 26 April 2025 is worked', 1, '2025-04-25 08:00', '2025-04-27 00:00'],
    ['National Day 2026, five days', 2, '2026-08-27 08:00', '2026-09-04 00:00'],
    ['Saturday 22 August 2026 is worked', 1, '2026-08-21 08:00', '2026-08-23 00:00'],
    ['Monday 27 April 2026 is in lieu of a Sunday', 1, '2026-04-24 08:00', '2026-04-29 00:00'],
  ])('%s', (_what, amount, start, late) => {
    expect(local(due(working(amount), start).due)).toBe(late);
  });

  it('adds up: so many days and then so many more are all of them together', () => {
    const three = due(working(3), '2026-02-11 09:30');
    const more = dueOf(working(4), three.due, calendar);
    expect(more).toMatchObject({ due: due(working(7), '2026-02-11 09:30').due });
  });

  it('keeps what it was counted from', () => {
    const start = at('2026-03-02 08:00');
    expect(due(working(5), '2026-03-02 08:00')).toStrictEqual({
      due: at('2026-03-10 00:00'),
      start,
      term: working(5),
      calendarVersion: 1,
    });
  });

  it('refuses a year that has no calendar, and names it', () => {
    expect(dueOf(working(2), at('2027-12-30 08:00'), calendar)).toEqual({
      refused: 'calendar.yearUnknown',
      facts: { year: 2028 },
    });
    expect(dueOf(working(1), at('2024-05-06 08:00'), calendar)).toMatchObject({ facts: { year: 2024 } });
  });

  it('counts calendar days into such a year where nothing can be refused, and says so', () => {
    const start = at('2027-12-30 08:00');
    expect(dueAnyhow(working(5), start, calendar)).toEqual({
      due: at('2028-01-05 00:00'),
      start,
      term: working(5),
      calendarVersion: 1,
      provisional: true,
    });
    expect(dueAnyhow(working(1), start, calendar)).not.toHaveProperty('provisional');
  });
});

describe('the other terms', () => {
  const date = (day: string, inclusive: boolean): Term => ({ unit: 'date', date: day, inclusive });

  it.each<[string, Term, string]>([
    ['hours run through the night', { unit: 'hour', amount: 24 }, '2026-03-03 08:00'],
    ['calendar days end with their day', { unit: 'calendarDay', amount: 3 }, '2026-03-06 00:00'],
    ['calendar days that end on a day off move on', { unit: 'calendarDay', amount: 5 }, '2026-03-10 00:00'],
    ['a whole year', { unit: 'calendarDay', amount: 365 }, '2027-03-03 00:00'],
    ['“chậm nhất” a day includes it', date('2026-03-20', true), '2026-03-21 00:00'],
    ['“trước” a day excludes it', date('2026-03-20', false), '2026-03-20 00:00'],
    ['a fixed Sunday stays', date('2026-05-31', true), '2026-06-01 00:00'],
    ['a fixed date needs no calendar', date('2045-12-31', true), '2046-01-01 00:00'],
  ])('%s', (_what, term, late) => {
    expect(local(due(term, '2026-03-02 08:00').due)).toBe(late);
  });

  it('leaves calendar days where they end when nothing is known of that day', () => {
    expect(local(due({ unit: 'calendarDay', amount: 366 }, '2026-12-31 08:00').due)).toBe('2028-01-02 00:00');
  });
});

describe('reminders', () => {
  it.each([
    ['on the day is the start of the last day', '2026-03-10 00:00', 0, '2026-03-09 00:00'],
    ['one day before is the working day before it', '2026-03-10 00:00', 1, '2026-03-06 00:00'],
    ['three days before skips the week-end', '2026-03-10 00:00', 3, '2026-03-04 00:00'],
    ['and Tết', '2026-02-25 00:00', 3, '2026-02-12 00:00'],
    ['a term that ends at noon', '2026-03-10 12:00', 0, '2026-03-10 00:00'],
    ['a fixed Sunday is told on the Friday', '2026-06-01 00:00', 0, '2026-05-29 00:00'],
  ])('%s', (_what, late, amount, when) => {
    expect(local(daysBefore(at(late), amount, calendar).at)).toBe(when);
  });

  it('counts calendar days back in a year without a calendar', () => {
    expect(daysBefore(at('2046-01-01 00:00'), 3, calendar)).toEqual({ at: at('2045-12-28 00:00'), provisional: true });
  });
});

describe('explaining a deadline', () => {
  it('shows each day counted, each skipped, and the text that orders it', () => {
    const lines = explain(due(working(2), '2026-02-13 08:00'), calendar);
    expect(lines.map(({ date, counted, because }) => [date.slice(5), counted, because])).toEqual([
      ['02-13', null, 'first'],
      ['02-14', null, 'weekend'],
      ['02-15', null, 'weekend'],
      ['02-16', null, 'off'],
      ['02-17', null, 'off'],
      ['02-18', null, 'off'],
      ['02-19', null, 'off'],
      ['02-20', null, 'off'],
      ['02-21', null, 'weekend'],
      ['02-22', null, 'weekend'],
      ['02-23', 1, 'working'],
      ['02-24', 2, 'working'],
    ]);
    expect(lines[3]).toMatchObject({ name: { vi: 'Tết Nguyên đán' }, basis: 'Bộ luật Lao động 2019 Đ112' });
  });

  it('names a Saturday that is worked', () => {
    const lines = explain(due(working(1), '2026-08-21 08:00'), calendar);
    expect(lines.at(-1)).toMatchObject({ date: '2026-08-22', counted: 1, because: 'worked' });
  });

  it('counts every calendar day, but not those it moved over', () => {
    const lines = explain(due({ unit: 'calendarDay', amount: 5 }, '2026-03-02 08:00'), calendar);
    expect(lines.map(({ counted }) => counted)).toEqual([null, 1, 2, 3, 4, 5, null, null]);
  });

  it('counts a provisional term as it was counted', () => {
    const lines = explain(dueAnyhow(working(3), at('2027-12-30 08:00'), calendar), calendar);
    expect(lines.map(({ date, counted }) => [date, counted]).at(-1)).toEqual(['2028-01-02', 3]);
  });

  it('shows of a fixed date its own last day, and of hours no count', () => {
    expect(explain(due({ unit: 'date', date: '2026-05-31', inclusive: true }, '2026-03-02 08:00'), calendar)).toEqual([
      { date: '2026-05-31', counted: null, because: 'weekend' },
    ]);
    const hours = explain(due({ unit: 'hour', amount: 30 }, '2026-03-02 08:00'), calendar);
    expect(hours.map(({ counted }) => counted)).toEqual([null, null]);
  });
});

describe('working days left', () => {
  const late = '2026-03-10 00:00';
  it.each([
    ['the day it was asked', '2026-03-02 09:00', 5],
    ['on the last day', '2026-03-09 23:59', 0],
    ['the working day before', '2026-03-06 12:00', 1],
    ['on the week-end before', '2026-03-07 12:00', 1],
    ['the first late day', '2026-03-10 00:00', -1],
    ['a week later', '2026-03-17 09:00', -6],
  ])('%s', (_when, now, left) => {
    expect(workingDaysLeft(at(now), at(late), calendar)).toBe(left);
  });

  it('is none on days off that nobody works', () => {
    expect(workingDaysLeft(at('2026-05-31 10:00'), at('2026-06-01 00:00'), calendar)).toBe(0);
    expect(workingDaysLeft(at('2026-03-07 10:00'), at('2026-03-07 00:00'), calendar)).toBe(0);
  });

  it('goes by weekdays where no calendar is known', () => {
    expect(workingDaysLeft(at('2045-12-25 08:00'), at('2046-01-01 00:00'), calendar)).toBe(4);
  });
});

describe('the calendar that is shipped', () => {
  it('names only real days of its years, never both off and worked', () => {
    const days = [...Object.keys(calendar.off), ...Object.keys(calendar.worked)];
    expect(days.filter((day) => !isCivilDate(day) || !calendar.years.includes(Number(day.slice(0, 4))))).toEqual([]);
    expect(new Set(days).size).toBe(days.length);
  });

  it('says of 2027, which nobody has decided, what is an estimate', () => {
    const tet = Object.entries(calendar.off).filter(([day]) => day.startsWith('2027-02'));
    expect(tet.length).toBe(5);
    expect(tet.every(([, reason]) => reason.estimated)).toBe(true);
  });

  it('swaps both ways', () => {
    const days = ['2025-05-02', '2025-04-26', '2026-01-02', '2026-01-10', '2026-08-31', '2026-08-22'];
    expect(days.map((day) => isWorked(day, calendar))).toEqual([false, true, false, true, false, true]);
  });

  it.each(['2026-02-30', '2026-2-3', 'tomorrow', '', '2026-13-01', '02/03/2026'])('%p is no date', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});
