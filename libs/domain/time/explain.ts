import type { Calendar, DayReason } from './calendar.js';
import { addDays, dayOfEvent } from './civil.js';
import type { CountedDay, Deadline, Term } from './deadline.js';
import type { CivilDate } from './instant.js';
import { stoodOn } from './stood.js';
import { natureOf } from './working-day.js';

const reasonOf = (reason: DayReason | undefined): Pick<CountedDay, 'name' | 'basis' | 'estimated'> => {
  if (!reason) return {};
  const { name, basis, estimated } = reason;
  return { name, basis, ...(estimated ? { estimated } : {}) };
};

/** A day as the calendar has it. */
export const lineOf = (date: CivilDate, counted: number | null, calendar: Calendar): CountedDay => {
  const { because, reason } = natureOf(date, calendar);
  return { date, counted, because, ...reasonOf(reason) };
};

/** The same of a day of this term: one on which it stood says so. */
const lineIn = (deadline: Deadline, date: CivilDate, counted: number | null, calendar: Calendar): CountedDay =>
  stoodOn(date, deadline.stood ?? [], calendar)
    ? { date, counted: null, because: 'stood' }
    : lineOf(date, counted, calendar);

type DateTerm = Extract<Term, { unit: 'date' }>;

/** Calendar days are all counted, up to the amount; a last day that was moved is not. Of working days only those worked. */
const counts = (date: CivilDate, sofar: number, deadline: Deadline, calendar: Calendar): boolean => {
  if (deadline.term.unit === 'date' || deadline.term.unit === 'hour') return false;
  if (sofar >= deadline.term.amount || stoodOn(date, deadline.stood ?? [], calendar)) return false;
  return deadline.term.unit === 'calendarDay' || deadline.provisional === true || natureOf(date, calendar).works;
};

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

/** The day that was named, or the one before it, and those it moved over. */
const movedOver = (deadline: Deadline & { term: DateTerm }, last: CivilDate, calendar: Calendar): CountedDay[] => {
  const { date, inclusive } = deadline.term;
  const named = inclusive ? date : addDays(date, -1);
  const [from, to] = named < last ? [named, last] : [last, named];
  const days: CountedDay[] = [];
  const stopped = deadline.stood?.[0];
  const first = stopped === undefined ? from : earlier(dayOfEvent(stopped.from, calendar), from);
  for (let day = first; day <= to; day = addDays(day, 1)) days.push(lineIn(deadline, day, null, calendar));
  return days;
};

/**
 * Why is it due then: every day from that of the event, which is not counted, to the last one, with the text that makes a
 * day count or not. A fixed day explains itself: it is shown with the days that it moved over, and from the day on which it first stood.
 */
export const explain = (deadline: Deadline, calendar: Calendar): CountedDay[] => {
  const last = dayOfEvent(deadline.due, calendar);
  const { term } = deadline;
  if (term.unit === 'date') return movedOver({ ...deadline, term }, last, calendar);
  const first = dayOfEvent(deadline.start, calendar);
  const days: CountedDay[] = [{ date: first, counted: null, because: 'first' }];
  let counted = 0;
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) {
    const is = counts(day, counted, deadline, calendar);
    if (is) counted += 1;
    days.push(lineIn(deadline, day, is ? counted : null, calendar));
  }
  return days;
};
