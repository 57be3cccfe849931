import { isRefusal, refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { Calendar } from './calendar.js';
import { addDays, dayOfEvent, startOfDay } from './civil.js';
import type { Deadline, Stood, Term } from './deadline.js';
import type { CivilDate, Instant } from './instant.js';
import { movedDay } from './moved.js';
import { lateAfter } from './office-close.js';
import { dueStood, lastDayStood, lastDayStoodAnyhow } from './stood.js';
import { workedDayFrom } from './working-day.js';

const HOUR = 3_600_000;

/** A fixed day includes its last moment where it says so, else only the day before it. */
const lastDayOfDate = (
  { date, inclusive, moves = 'stay' }: Extract<Term, { unit: 'date' }>,
  calendar: Calendar,
): CivilDate => movedDay(inclusive ? date : addDays(date, -1), moves, calendar);

/** The last day of so many working days. The first day, that of the event, is not counted (Civil Code art. 147). */
const lastWorkingDay = (first: CivilDate, amount: number, calendar: Calendar): CivilDate | Refusal => {
  const last = workedDayFrom(first, amount, calendar);
  return typeof last === 'string' ? last : refuse('calendar.yearUnknown', { year: last.unknown });
};

/** The last day that the term has by itself, before it is moved off a day off. */
const ownLastDay = (term: DayTerm, start: Instant, calendar: Calendar): CivilDate | Refusal => {
  const first = dayOfEvent(start, calendar);
  if (term.unit === 'date') return lastDayOfDate(term, calendar);
  return term.unit === 'calendarDay' ? addDays(first, term.amount) : lastWorkingDay(first, term.amount, calendar);
};

type DayTerm = Exclude<Term, { unit: 'hour' }>;

/** A period of days that ends on a day off ends with the next working day (art. 148.5), as far as the calendar is known. */
const lateFrom = (term: Term, start: Instant, calendar: Calendar, stood: readonly Stood[]): Instant | Refusal => {
  if (term.unit === 'hour') return dueStood(start + term.amount * HOUR, stood);
  const own = ownLastDay(term, start, calendar);
  if (isRefusal(own)) return own;
  const counting = { unit: term.unit, last: own, lateAfter: (day: CivilDate) => lateAfter(day, calendar) };
  const last = lastDayStood(counting, stood, calendar);
  return isRefusal(last) ? last : lateAfter(last, calendar);
};

type Counted = { start: Instant; term: Term; stood: readonly Stood[] };

const counted = (due: Instant, { start, term, stood }: Counted, { version, unit }: Calendar): Deadline => ({
  due,
  start,
  term,
  calendarVersion: version,
  ...(unit === undefined ? {} : { unit }),
  ...(stood.length === 0 ? {} : { stood: [...stood] }),
});

/** A term that begins to run at `start`; refused where it would have to count into a year without a calendar. */
export const dueOf = (
  term: Term,
  start: Instant,
  calendar: Calendar,
  stood: readonly Stood[] = [],
): Deadline | Refusal => {
  const due = lateFrom(term, start, calendar, stood);
  return isRefusal(due) ? due : counted(due, { start, term, stood }, calendar);
};

/**
 * The same where nothing can be refused, because time does it and nobody asks. Into an unknown year it counts calendar
 * days: that can only be too early, never let something lie, and it says so.
 */
export const dueAnyhow = (term: Term, start: Instant, calendar: Calendar, stood: readonly Stood[] = []): Deadline => {
  const due = dueOf(term, start, calendar, stood);
  if (!isRefusal(due)) return due;
  const first = dayOfEvent(start, calendar);
  const own = term.unit === 'date' ? lastDayOfDate(term, calendar) : addDays(first, term.amount);
  const last = lastDayStoodAnyhow(own, stood, calendar);
  return { ...counted(lateAfter(last, calendar), { start, term, stood }, calendar), provisional: true };
};

/** The start of the working day that is so many before the last one; of none, that of the last one itself. */
export const daysBefore = (due: Instant, amount: number, calendar: Calendar): { at: Instant; provisional?: true } => {
  const after = addDays(dayOfEvent(due, calendar), 1);
  const day = workedDayFrom(after, -amount - 1, calendar);
  if (typeof day !== 'string') return { at: startOfDay(addDays(after, -amount - 1), calendar), provisional: true };
  return { at: startOfDay(day, calendar) };
};
