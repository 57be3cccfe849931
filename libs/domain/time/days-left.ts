import type { Calendar } from './calendar.js';
import { addDays, dayAt, dayOfEvent } from './civil.js';
import type { CivilDate, Instant } from './instant.js';
import { isWorked } from './working-day.js';

/** How many days of these, the first and the last included, are worked. */
export const workedFrom = (from: CivilDate, to: CivilDate, calendar: Calendar): number => {
  let worked = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorked(day, calendar)) worked += 1;
  return worked;
};

/**
 * Working days that are left after today, the last day included: a term of five that was just given has five left, and on
 * its last day none. Once late, minus the working days it has been late, today included. It informs and decides nothing,
 * so years without a calendar count by their weekdays.
 */
export const workingDaysLeft = (now: Instant, due: Instant, calendar: Calendar): number => {
  const today = dayAt(now, calendar);
  if (now < due) return workedFrom(addDays(today, 1), dayOfEvent(due, calendar), calendar);
  const late = workedFrom(dayAt(due, calendar), today, calendar);
  return late === 0 ? 0 : -late;
};
