import type { Calendar, DayReason } from './calendar.js';
import { weekdayOf, yearOf } from './civil.js';
import type { CivilDate } from './instant.js';

/** Whether the office works on a day, and what makes it so. */
export type DayNature = { works: boolean; because: 'working' | 'weekend' | 'off' | 'worked'; reason?: DayReason };

export const knowsYear = (date: CivilDate, calendar: Calendar): boolean => calendar.years.includes(yearOf(date));

/** A swap can make a Saturday worked and a Friday off, so what is written about the day comes before its weekday. */
export const natureOf = (date: CivilDate, calendar: Calendar): DayNature => {
  const worked = calendar.worked[date];
  if (worked) return { works: true, because: 'worked', reason: worked };
  const off = calendar.off[date];
  if (off) return { works: false, because: 'off', reason: off };
  const weekend = weekdayOf(date) % 6 === 0;
  return weekend ? { works: false, because: 'weekend' } : { works: true, because: 'working' };
};

export const isWorked = (date: CivilDate, calendar: Calendar): boolean => natureOf(date, calendar).works;
