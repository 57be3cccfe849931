import type { Calendar, DayReason } from './calendar.js';
import { addDays, weekdayOf, yearOf } from './civil.js';
import type { CivilDate } from './instant.js';

/** Whether the office works on a day, and what makes it so. */
export type DayNature = {
  works: boolean;
  because: 'working' | 'weekend' | 'off' | 'worked' | 'half';
  reason?: DayReason;
};

export const knowsYear = (date: CivilDate, calendar: Calendar): boolean => calendar.years.includes(yearOf(date));

const saturdayAndSunday = [0, 6];

/** A swap can make a Saturday worked and a Friday off, so what is written about the day comes before its weekday. */
export const natureOf = (date: CivilDate, calendar: Calendar): DayNature => {
  const worked = calendar.worked[date];
  if (worked) return { works: true, because: 'worked', reason: worked };
  const off = calendar.off[date];
  if (off) return { works: false, because: 'off', reason: off };
  const half = calendar.halfDays?.[date];
  if (half) return { works: true, because: 'half', reason: half };
  const weekend = (calendar.weekend ?? saturdayAndSunday).includes(weekdayOf(date));
  return weekend ? { works: false, because: 'weekend' } : { works: true, because: 'working' };
};

export const isWorked = (date: CivilDate, calendar: Calendar): boolean => natureOf(date, calendar).works;

/** The worked days of years that follow each other, in order, and how many of them there are up to each day. */
type Run = { days: CivilDate[]; upTo: Map<CivilDate, number> };

const runs = new WeakMap<Calendar, Map<number, Run>>();

const runFrom = (first: number, last: number, calendar: Calendar): Run => {
  const run: Run = { days: [], upTo: new Map() };
  for (let day = `${first}-01-01`; yearOf(day) <= last; day = addDays(day, 1)) {
    if (isWorked(day, calendar)) run.days.push(day);
    run.upTo.set(day, run.days.length);
  }
  return run;
};

/** Counting asks for the same days again and again, and a version never changes: each is looked at once. */
const runOf = (year: number, calendar: Calendar): Run => {
  const known = runs.get(calendar) ?? new Map<number, Run>();
  runs.set(calendar, known);
  const found = known.get(year);
  if (found) return found;
  let [first, last] = [year, year];
  while (calendar.years.includes(first - 1)) first -= 1;
  while (calendar.years.includes(last + 1)) last += 1;
  const run = runFrom(first, last, calendar);
  for (let one = first; one <= last; one++) known.set(one, run);
  return run;
};

/**
 * The so-many-th worked day after a day, before it where the number is negative; a year where the calendar ends says
 * which one it would have to know.
 */
export const workedDayFrom = (day: CivilDate, amount: number, calendar: Calendar): CivilDate | { unknown: number } => {
  const next = addDays(day, amount < 0 ? -1 : 1);
  if (amount === 0) return day;
  if (!knowsYear(next, calendar)) return { unknown: yearOf(next) };
  const { days, upTo } = runOf(yearOf(next), calendar);
  const before =
    amount < 0
      ? (upTo.get(next) ?? 0) + amount
      : (upTo.get(next) ?? 0) - (isWorked(next, calendar) ? 1 : 0) + amount - 1;
  const found = days[before];
  if (found !== undefined) return found;
  return { unknown: amount < 0 ? yearOf(days[0] ?? next) - 1 : yearOf(days.at(-1) ?? next) + 1 };
};
