import { isRefusal, refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { Calendar } from './calendar.js';
import { addDays, dayOfEvent, startOfDay } from './civil.js';
import type { Deadline, Term } from './deadline.js';
import type { CivilDate, Instant } from './instant.js';
import { movedDay } from './moved.js';
import { lateAfter } from './office-close.js';
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

/** A period of days that ends on a day off ends with the next working day (art. 148.5), as far as the calendar is known. */
const lastDayOfCalendarDays = (start: Instant, amount: number, calendar: Calendar): CivilDate =>
  movedDay(addDays(dayOfEvent(start, calendar), amount), 'next', calendar);

const lateFrom = (term: Term, start: Instant, calendar: Calendar): Instant | Refusal => {
  switch (term.unit) {
    case 'hour':
      return start + term.amount * HOUR;
    case 'date':
      return lateAfter(lastDayOfDate(term, calendar), calendar);
    case 'calendarDay':
      return lateAfter(lastDayOfCalendarDays(start, term.amount, calendar), calendar);
    case 'workingDay': {
      const last = lastWorkingDay(dayOfEvent(start, calendar), term.amount, calendar);
      return isRefusal(last) ? last : lateAfter(last, calendar);
    }
  }
};

const counted = (due: Instant, start: Instant, term: Term, { version, unit }: Calendar): Deadline => ({
  due,
  start,
  term,
  calendarVersion: version,
  ...(unit === undefined ? {} : { unit }),
});

/** A term that begins to run at `start`; refused where it would have to count into a year without a calendar. */
export const dueOf = (term: Term, start: Instant, calendar: Calendar): Deadline | Refusal => {
  const due = lateFrom(term, start, calendar);
  return isRefusal(due) ? due : counted(due, start, term, calendar);
};

/**
 * The same where nothing can be refused, because time does it and nobody asks. Into an unknown year it counts calendar
 * days: that can only be too early, never let something lie, and it says so.
 */
export const dueAnyhow = (term: Term, start: Instant, calendar: Calendar): Deadline => {
  const due = dueOf(term, start, calendar);
  if (!isRefusal(due)) return due;
  const amount = term.unit === 'date' ? 0 : term.amount;
  const last = addDays(dayOfEvent(start, calendar), amount);
  return { ...counted(lateAfter(last, calendar), start, term, calendar), provisional: true };
};

/** When so many working days, the last one included, are still left: the start of the first of them. */
export const daysBefore = (due: Instant, amount: number, calendar: Calendar): { at: Instant; provisional?: true } => {
  const after = addDays(dayOfEvent(due, calendar), 1);
  const day = workedDayFrom(after, -amount, calendar);
  if (typeof day !== 'string') return { at: startOfDay(addDays(after, -amount), calendar), provisional: true };
  return { at: startOfDay(day, calendar) };
};
