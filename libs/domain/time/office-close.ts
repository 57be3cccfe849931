import type { Calendar, OfficeHours } from './calendar.js';
import { endOfDay, startOfDay } from './civil.js';
import type { CivilDate, Instant } from './instant.js';
import { isWorked } from './working-day.js';

const usualHours: OfficeHours = { open: '07:30', noon: '11:30', close: '17:00' };
const minute = 60_000;

const instantOf = (date: CivilDate, clock: string, calendar: Calendar): Instant => {
  const [hour = 0, minutes = 0] = clock.split(':').map(Number);
  return startOfDay(date, calendar) + (hour * 60 + minutes) * minute;
};

/**
 * The first late instant of a term whose last day this is: 24:00 (Civil Code art. 148), or, where the rules say so, the
 * close of the office. On a day that nobody works there is no close, so it ends at midnight.
 */
export const lateAfter = (date: CivilDate, calendar: Calendar): Instant => {
  if (calendar.rules?.dayEnds !== 'close' || !isWorked(date, calendar)) return endOfDay(date, calendar);
  const hours = calendar.hours ?? usualHours;
  const isMorning = calendar.halfDays?.[date]?.works === 'morning';
  return instantOf(date, isMorning ? hours.noon : hours.close, calendar);
};
