import { isRefusal, refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { Calendar } from './calendar.js';
import { addDays, dayOfEvent } from './civil.js';
import type { Stood, Term } from './deadline.js';
import type { CivilDate, Instant } from './instant.js';
import { movedDay } from './moved.js';
import { isWorked, workedDayFrom } from './working-day.js';

/** The day on which it stopped still ran, as the first day of a term does not count; the day on which it went on did not. */
export const stoodOn = (day: CivilDate, stood: readonly Stood[], calendar: Calendar): boolean =>
  stood.some(({ from, to }) => dayOfEvent(from, calendar) < day && day <= dayOfEvent(to, calendar));

const daysBetween = (from: CivilDate, to: CivilDate, counts: (day: CivilDate) => boolean): number => {
  let counted = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (counts(day)) counted += 1;
  return counted;
};

type Counting = {
  unit: Exclude<Term['unit'], 'hour'>;
  /** The last day before it is moved off a day off. */
  last: CivilDate;
  lateAfter: (last: CivilDate) => Instant;
};

/**
 * What was left when it stopped is left when it goes on: the rest of that day, and so many days after it. Of a named day
 * the working days up to it are what is left.
 */
const lastDayAfter = (last: CivilDate, { from, to }: Stood, calendar: Calendar): CivilDate | Refusal => {
  const [stopped, goesOn] = [dayOfEvent(from, calendar), dayOfEvent(to, calendar)];
  const left = daysBetween(stopped, last, (day) => isWorked(day, calendar));
  if (left === 0) return goesOn > last ? movedDay(goesOn, 'next', calendar) : last;
  const day = workedDayFrom(goesOn, left, calendar);
  // Never earlier: a named day may be a day off.
  return typeof day === 'string' ? (day > last ? day : last) : refuse('calendar.yearUnknown', { year: day.unknown });
};

const calendarDaysAfter = (last: CivilDate, { from, to }: Stood, calendar: Calendar): CivilDate => {
  const left = daysBetween(dayOfEvent(from, calendar), last, () => true);
  return addDays(dayOfEvent(to, calendar), left);
};

/** The last day of a term that stood: each time after what was left by then. Once it was late, standing changes nothing. */
export const lastDayStood = (
  { unit, last, lateAfter }: Counting,
  stood: readonly Stood[],
  calendar: Calendar,
): CivilDate | Refusal => {
  const end = (day: CivilDate): CivilDate => (unit === 'calendarDay' ? movedDay(day, 'next', calendar) : day);
  let current = last;
  for (const one of stood) {
    if (one.from >= lateAfter(end(current))) continue;
    const after =
      unit === 'calendarDay' ? calendarDaysAfter(current, one, calendar) : lastDayAfter(current, one, calendar);
    if (isRefusal(after)) return after;
    // Gone on after the close of what would be its last day, it has the next one.
    const isOver = lateAfter(end(after)) <= one.to;
    current = isOver ? movedDay(addDays(end(after), 1), 'next', calendar) : after;
  }
  return end(current);
};

/** Hours run day and night, so what stood is added as it was. */
export const dueStood = (due: Instant, stood: readonly Stood[]): Instant =>
  stood.reduce((late, { from, to }) => (from < late ? late + (to - from) : late), due);

/** The same where the year is not known: calendar days, which can only be too early. */
export const lastDayStoodAnyhow = (last: CivilDate, stood: readonly Stood[], calendar: Calendar): CivilDate =>
  stood.reduce((day, one) => {
    if (dayOfEvent(one.from, calendar) > day) return day;
    return calendarDaysAfter(day, one, calendar);
  }, last);
