import type { Words } from '../words.js';
import type { CivilDate, Instant } from './instant.js';

/** How long somebody has: an amount of working time, or a fixed day (whose last moment still counts when inclusive). */
export type Term =
  | { unit: 'workingDay' | 'calendarDay' | 'hour'; amount: number }
  | { unit: 'date'; date: CivilDate; inclusive: boolean };

/**
 * A term that has begun to run. `due` is the first instant that is late; with `start`, `term` and the calendar's version
 * it is all that is needed to count the days again, which is how a deadline explains itself.
 */
export type Deadline = {
  due: Instant;
  start: Instant;
  term: Term;
  calendarVersion: number;
  /** Time alone had to count into a year without a calendar: counted in calendar days until that year is known. */
  provisional?: true;
};

/** One line of the answer to "why is this due then?". */
export type CountedDay = {
  date: CivilDate;
  counted: number | null;
  because: 'first' | 'working' | 'weekend' | 'off' | 'worked';
  name?: Words;
  basis?: string;
};
