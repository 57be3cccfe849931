import { isRefusal, refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { Calendar } from './calendar.js';
import { addDays, dayOfEvent, endOfDay, startOfDay, yearOf } from './civil.js';
import type { Deadline, Term } from './deadline.js';
import type { CivilDate, Instant } from './instant.js';
import { movedDay } from './moved.js';
import { isWorked, knowsYear } from './working-day.js';

const HOUR = 3_600_000;

/** A fixed day includes its last moment where it says so, else only the day before it. */
const lastDayOfDate = (
  { date, inclusive, moves = 'stay' }: Extract<Term, { unit: 'date' }>,
  calendar: Calendar,
): CivilDate => movedDay(inclusive ? date : addDays(date, -1), moves, calendar);

/** The last day of so many working days. The first day, that of the event, is not counted (Civil Code art. 147). */
const lastWorkingDay = (first: CivilDate, amount: number, calendar: Calendar): CivilDate | Refusal => {
  let day = first;
  for (let counted = 0; counted < amount;) {
    day = addDays(day, 1);
    if (!knowsYear(day, calendar)) return refuse('calendar.yearUnknown', { year: yearOf(day) });
    if (isWorked(day, calendar)) counted += 1;
  }
  return day;
};

/** A period of days that ends on a day off ends with the next working day (art. 148.5), as far as the calendar is known. */
const lastDayOfCalendarDays = (start: Instant, amount: number, calendar: Calendar): CivilDate =>
  movedDay(addDays(dayOfEvent(start, calendar), amount), 'next', calendar);

const lateFrom = (term: Term, start: Instant, calendar: Calendar): Instant | Refusal => {
  switch (term.unit) {
    case 'hour':
      return start + term.amount * HOUR;
    case 'date':
      return endOfDay(lastDayOfDate(term, calendar), calendar);
    case 'calendarDay':
      return endOfDay(lastDayOfCalendarDays(start, term.amount, calendar), calendar);
    case 'workingDay': {
      const last = lastWorkingDay(dayOfEvent(start, calendar), term.amount, calendar);
      return isRefusal(last) ? last : endOfDay(last, calendar);
    }
  }
};

/** A term that begins to run at `start`; refused where it would have to count into a year without a calendar. */
export const dueOf = (term: Term, start: Instant, calendar: Calendar): Deadline | Refusal => {
  const due = lateFrom(term, start, calendar);
  return isRefusal(due) ? due : { due, start, term, calendarVersion: calendar.version };
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
  return { due: endOfDay(last, calendar), start, term, calendarVersion: calendar.version, provisional: true };
};

/** When so many working days, the last one included, are still left: the start of the first of them. */
export const daysBefore = (due: Instant, amount: number, calendar: Calendar): { at: Instant; provisional?: true } => {
  const last = dayOfEvent(due, calendar);
  let day = addDays(last, 1);
  for (let counted = 0; counted < amount;) {
    day = addDays(day, -1);
    if (!knowsYear(day, calendar)) return { at: startOfDay(addDays(last, 1 - amount), calendar), provisional: true };
    if (isWorked(day, calendar)) counted += 1;
  }
  return { at: startOfDay(day, calendar) };
};
