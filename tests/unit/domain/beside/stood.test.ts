import { describe, expect, it } from '@jest/globals';
import { fc } from '../../../support/property.js';
import { addDays, dayOfEvent, explain, isWorked } from '../../../../libs/domain/index.js';
import type { Term } from '../../../../libs/domain/index.js';
import { dueAnyhow } from '../../../../libs/domain/time/count.js';
import type { Stood } from '../../../../libs/domain/time/deadline.js';
import { at, calendar, days, hours, monday } from '../../../support/domain.js';

const lastDay = (term: Term, start: string, ...stood: [from: string, to: string][]): string => {
  const spans = stood.map(([from, to]) => ({ from: at(from), to: at(to) }));
  return dayOfEvent(dueAnyhow(term, at(start), calendar, spans).due, calendar);
};

const five: Term = { unit: 'workingDay', amount: 5 };
const tenDays: Term = { unit: 'calendarDay', amount: 10 };
const friday: Term = { unit: 'date', date: '2026-03-13', inclusive: true };

// 2026-03-02 is a Monday, with ordinary weeks after it.
describe('a term that stood goes on with what was left', () => {
  const cases: [what: string, term: Term, stood: [string, string][], last: string][] = [
    ['not at all', five, [], '2026-03-09'],
    ['within one day: nothing is won', five, [['2026-03-04 09:00', '2026-03-04 16:00']], '2026-03-09'],
    ['from one day to the next: one day', five, [['2026-03-04 09:00', '2026-03-05 09:00']], '2026-03-10'],
    [
      'over a weekend: only what would have been worked',
      five,
      [['2026-03-06 09:00', '2026-03-09 09:00']],
      '2026-03-10',
    ],
    ['on the day of its start', five, [['2026-03-02 09:00', '2026-03-03 09:00']], '2026-03-10'],
    [
      'twice',
      five,
      [
        ['2026-03-03 09:00', '2026-03-04 09:00'],
        ['2026-03-05 09:00', '2026-03-06 09:00'],
      ],
      '2026-03-11',
    ],
    ['from its last day: the rest of a day is left', five, [['2026-03-09 09:00', '2026-03-12 09:00']], '2026-03-12'],
    ['from its last day to a Sunday', five, [['2026-03-09 09:00', '2026-03-15 09:00']], '2026-03-16'],
    ['once it was late: it stays late', five, [['2026-03-10 09:00', '2026-03-16 09:00']], '2026-03-09'],
    ['in calendar days', tenDays, [['2026-03-04 09:00', '2026-03-06 09:00']], '2026-03-16'],
    [
      'a named day: the working days up to it are left',
      friday,
      [['2026-03-04 09:00', '2026-03-11 09:00']],
      '2026-03-20',
    ],
  ];
  it.each(cases)('%s', (_what, term, stood, last) => {
    expect(lastDay(term, '2026-03-02 08:00', ...stood)).toBe(last);
  });

  it('hours run day and night, and stand as long as they stood', () => {
    const stood = [{ from: monday + hours(2), to: monday + hours(7) }];
    expect(dueAnyhow({ unit: 'hour', amount: 4 }, monday, calendar, stood).due).toBe(monday + hours(9));
  });

  it('into a year that nobody knows yet it counts calendar days, and says so', () => {
    const stood = [{ from: at('2026-12-30 09:00'), to: at('2099-01-04 09:00') }];
    expect(dueAnyhow(five, at('2026-12-28 09:00'), calendar, stood).provisional).toBe(true);
  });
});

/** Pauses one after the other, from some hours into the term. */
const pauses: fc.Arbitrary<Stood[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: days(4) }), fc.integer({ min: 1, max: days(9) })), { maxLength: 4 })
  .map((gaps) => {
    let from = monday;
    return gaps.map(([wait, length]) => {
      const stood = { from: from + wait, to: from + wait + length };
      from = stood.to;
      return stood;
    });
  });

const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({
    unit: fc.constantFrom('workingDay' as const, 'calendarDay' as const),
    amount: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({
    unit: fc.constant('date' as const),
    date: fc.integer({ min: 0, max: 30 }).map((ahead) => addDays('2026-03-02', ahead)),
    inclusive: fc.constant(true),
  }),
);

const workedBetween = (from: string, to: string): number => {
  let worked = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorked(day, calendar)) worked += 1;
  return worked;
};

describe('whatever stood', () => {
  it('is never due earlier for it, and never at once when it goes on', () => {
    const later = (one: Term, stood: Stood[]): void => {
      let due = dueAnyhow(one, monday, calendar).due;
      for (const [index, span] of stood.entries()) {
        const after = dueAnyhow(one, monday, calendar, stood.slice(0, index + 1)).due;
        if (span.from >= due) expect(after).toBe(due);
        else expect(after).toBeGreaterThanOrEqual(Math.max(due, span.to + 1));
        due = after;
      }
    };
    fc.assert(fc.property(term, pauses, later));
  });

  it('leaves as many working days after it as were left before it', () => {
    const kept = (amount: number, stood: Stood[]): void => {
      const one: Term = { unit: 'workingDay', amount };
      for (const [index, span] of stood.entries()) {
        const before = dueAnyhow(one, monday, calendar, stood.slice(0, index)).due;
        const after = dueAnyhow(one, monday, calendar, stood.slice(0, index + 1)).due;
        if (span.from >= before) continue;
        const left = workedBetween(dayOfEvent(span.from, calendar), dayOfEvent(before, calendar));
        if (left > 0) expect(workedBetween(dayOfEvent(span.to, calendar), dayOfEvent(after, calendar))).toBe(left);
      }
    };
    fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), pauses, kept));
  });

  it('explains itself: the counted days are the amount, none of them stood, and the last line is the last day', () => {
    const explained = (amount: number, stood: Stood[]): void => {
      const deadline = dueAnyhow({ unit: 'workingDay', amount }, monday, calendar, stood);
      const lines = explain(deadline, calendar);
      expect(lines.filter(({ counted }) => counted !== null)).toHaveLength(amount);
      expect(lines.filter(({ because, counted }) => because === 'stood' && counted !== null)).toEqual([]);
      expect(lines.at(-1)?.date).toBe(dayOfEvent(deadline.due, calendar));
      expect(dueAnyhow(deadline.term, deadline.start, calendar, deadline.stood).due).toBe(deadline.due);
    };
    fc.assert(fc.property(fc.integer({ min: 1, max: 20 }), pauses, explained));
  });
});
