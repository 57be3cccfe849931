import { addDays, weekdayOf } from '../../domain/index.js';
import type { CivilDate, UnitId } from '../../domain/index.js';
import type { LoadView, WeekView } from '../../contracts/supervision-http.js';
import type { DueDay } from './counted.js';

const weeksBack = 4;
const weeksAhead = 8;

const mondayOf = (day: CivilDate): CivilDate => addDays(day, -((weekdayOf(day) + 6) % 7));

const within = (days: DueDay[], from: CivilDate, to: CivilDate): LoadView =>
  days
    .filter(({ day }) => day >= from && day <= to)
    .reduce((sum, one) => ({ open: sum.open + one.open, overdue: sum.overdue + one.overdue }), { open: 0, overdue: 0 });

type Span = { from: CivilDate; to: CivilDate };
/** Before all that anybody was ever given. */
const ever: CivilDate = '2000-01-01';

/** What was due long ago as one span, then some weeks back, this one, and the coming ones. */
export const spansAround = (today: CivilDate): Span[] => {
  const first = addDays(mondayOf(today), -7 * weeksBack);
  const weeks = Array.from({ length: weeksBack + 1 + weeksAhead }, (_, index) => addDays(first, 7 * index));
  return [{ from: ever, to: addDays(first, -1) }, ...weeks.map((from) => ({ from, to: addDays(from, 6) }))];
};

export const loadOf = (days: DueDay[], spans: Span[]): WeekView[] =>
  spans.map((span) => ({ ...span, ...within(days, span.from, span.to) }));

export const heatOf = (days: DueDay[], spans: Span[]): { agency: UnitId; cells: LoadView[] }[] =>
  [...new Set(days.map(({ agency }) => agency))].map((agency) => {
    const own = days.filter((one) => one.agency === agency);
    return { agency, cells: spans.map(({ from, to }) => within(own, from, to)) };
  });

/** Every day of the month of `today` and the two that follow. */
export const monthsFrom = (today: CivilDate): CivilDate[] => {
  const first = `${today.slice(0, 7)}-01`;
  const days: CivilDate[] = [];
  let months = 0;
  for (let day = first; months < 3; day = addDays(day, 1)) {
    days.push(day);
    if (addDays(day, 1).endsWith('-01')) months += 1;
  }
  return days;
};

export const onDay = (days: DueDay[], date: CivilDate): LoadView => within(days, date, date);
