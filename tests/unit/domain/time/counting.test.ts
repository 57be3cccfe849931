import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../support/property.js';
import {
  addDays,
  dayOfEvent,
  dueOf,
  explain,
  isRefusal,
  isWorked,
  type Calendar,
} from '../../../../libs/domain/index.js';
import { dayInMonth, dayOf, lastOfMonth, monthOf } from '../../../../libs/domain/time/term/days.js';
import { parseTerm } from '../../../../libs/domain/time/term/parse-term.js';
import { yearOf } from '../../../../libs/domain/time/civil.js';
import { at, calendar } from '../../../support/domain.js';

const anyDay = fc.integer({ min: 0, max: 1094 }).map((days) => addDays('2025-01-01', days));
const because = { name: { vi: 'x', en: 'x' }, basis: 'x' };

/** Days given and taken at random over the shipped calendar. */
const anyCalendar = fc.array(fc.tuple(anyDay, fc.boolean()), { maxLength: 40 }).map((changes) =>
  changes.reduce<Calendar>(
    (base, [day, isOff]) => ({
      ...base,
      off: isOff ? { ...base.off, [day]: because } : base.off,
      worked: isOff ? base.worked : { ...base.worked, [day]: because },
    }),
    calendar,
  ),
);

/** Day after day, as one would on paper. */
const onPaper = (start: string, amount: number, by: Calendar): string | null => {
  let day = start;
  for (let counted = 0; counted < amount;) {
    day = addDays(day, 1);
    if (!by.years.includes(yearOf(day))) return null;
    if (isWorked(day, by)) counted += 1;
  }
  return day;
};

describe('working days', () => {
  it('are counted as on paper, whatever the calendar, and explained day by day', () => {
    const check = (start: string, amount: number, by: Calendar): void => {
      const deadline = dueOf({ unit: 'workingDay', amount }, at(`${start} 10:00`), by);
      const last = onPaper(start, amount, by);
      if (isRefusal(deadline)) return expect(last).toBeNull();
      expect(dayOfEvent(deadline.due, by)).toBe(last);
      const counted = explain(deadline, by).filter((day) => day.counted !== null);
      expect(counted).toHaveLength(amount);
      expect(counted.every(({ date }) => isWorked(date, by))).toBe(true);
    };
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 300 }), anyCalendar, check), { numRuns: 300 });
  });
});

describe('a date that is written', () => {
  const two = (n: number): string => String(n).padStart(2, '0');
  const ways: ((y: number, m: number, d: number) => string)[] = [
    (y, m, d) => `ngày ${d}/${m}/${y}`,
    (y, m, d) => `${two(d)}.${two(m)}.${y}`,
    (y, m, d) => `${two(d)}-${two(m)}-${y}`,
    (y, m, d) => `ngày ${two(d)} tháng ${m} năm ${y}`,
    (y, m, d) => `NGÀY ${d} THÁNG ${two(m)} NĂM ${y}`,
    (y, m, d) => `${d} / ${m} / ${y}`,
    (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  ];

  it('is read as that date, however it is written; with “trước” it is the day before', () => {
    const check = (day: string, way: number): void => {
      const text = (ways[way] ?? String)(yearOf(day), monthOf(day), dayInMonth(day));
      const context = { documentDate: '2025-01-01', calendar };
      expect(parseTerm(`chậm nhất ${text}`, context)).toMatchObject({ kind: 'date', due: day });
      expect(parseTerm(`trước ${text}`, context)).toMatchObject({ kind: 'date', due: addDays(day, -1) });
    };
    fc.assert(fc.property(anyDay, fc.nat({ max: ways.length - 1 }), check), { numRuns: 500 });
  });

  it('that is no date is flagged and never another one', () => {
    const check = (year: number, month: number, day: number): void => {
      if (dayOf(year, month, day) !== null) return;
      const reading = parseTerm(`ngày ${day}/${month}/${year}`, { documentDate: '2025-01-01', calendar });
      expect(reading).toMatchObject({ due: null, flags: [{ code: 'dateInvalid' }] });
    };
    const [year, month, day] = [
      fc.integer({ min: 2025, max: 2027 }),
      fc.integer({ min: 0, max: 19 }),
      fc.integer({ min: 0, max: 39 }),
    ];
    fc.assert(fc.property(year, month, day, check), { numRuns: 500 });
  });

  it('of a month is its last day', () => {
    const check = (year: number, month: number): void => {
      const reading = parseTerm(`Tháng ${month} năm ${year}`, { documentDate: '2025-01-01', calendar });
      expect(reading).toMatchObject({ kind: 'month', due: lastOfMonth(year, month) });
    };
    fc.assert(fc.property(fc.integer({ min: 2025, max: 2060 }), fc.integer({ min: 1, max: 12 }), check));
  });
});
