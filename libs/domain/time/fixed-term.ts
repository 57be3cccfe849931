import type { Calendar } from './calendar.js';
import { addDays } from './civil.js';
import type { Term } from './deadline.js';
import type { CivilDate, Instant } from './instant.js';
import { movedDay } from './moved.js';
import { lateAfter } from './office-close.js';

/**
 * A day that somebody sets, with the rule of the calendar for one that is not worked. Where the working day before it is
 * over already, it moves on instead: a term that could not be kept is no term.
 */
export const fixedTerm = (date: CivilDate, inclusive: boolean, now: Instant, calendar: Calendar): Term => {
  const moves = calendar.rules?.fixed;
  if (moves === undefined) return { unit: 'date', date, inclusive };
  const named = inclusive ? date : addDays(date, -1);
  const last = movedDay(named, moves, calendar);
  const isOver = lateAfter(last, calendar) <= now && lateAfter(named, calendar) > now;
  return { unit: 'date', date, inclusive, moves: isOver ? 'next' : moves };
};
