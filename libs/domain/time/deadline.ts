import type { UnitId, Words } from '../words.js';
import type { CivilDate, Instant } from './instant.js';
import type { Moves } from './calendar.js';

/**
 * How long somebody has: an amount of working time, or a fixed day (whose last moment still counts when inclusive). A
 * fixed day moves off days off as `moves` says; where it says nothing, it stays where the directive put it.
 */
export type Term =
  | { unit: 'workingDay' | 'calendarDay' | 'hour'; amount: number }
  | { unit: 'date'; date: CivilDate; inclusive: boolean; moves?: Moves };

/**
 * A term that has begun to run. `due` is the first instant that is late; with `start`, `term` and the calendar's version
 * it is all that is needed to count the days again, which is how a deadline explains itself.
 */
export type Deadline = {
  due: Instant;
  start: Instant;
  term: Term;
  /** When it did not run (see `stood.ts`), oldest first and apart from each other. */
  stood?: Stood[];
  calendarVersion: number;
  /** Whose variant of that calendar, where the unit has one. */
  unit?: UnitId;
  /** Time alone had to count into a year without a calendar: counted in calendar days until that year is known. */
  provisional?: true;
};

/** One line of the answer to "why is this due then?". */
export type CountedDay = {
  date: CivilDate;
  counted: number | null;
  because: 'first' | 'working' | 'weekend' | 'off' | 'worked' | 'half' | 'stood';
  name?: Words;
  basis?: string;
  /** Nobody has decided this day yet. */
  estimated?: true;
};

/** A time in which a term did not run. */
export type Stood = { from: Instant; to: Instant };
