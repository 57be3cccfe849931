import type { Words } from '../../words.js';
import type { Calendar, Moves } from '../calendar.js';
import type { CountedDay, Term } from '../deadline.js';
import type { CivilDate } from '../instant.js';

export type TermKind =
  | 'date'
  | 'month'
  | 'quarter'
  | 'year'
  | 'recurring'
  | 'ongoing'
  /** Waits for something outside that a person must confirm, or names a meeting, which is not a due date. */
  | 'event'
  /** Counted from an event: working days, calendar days, weeks, months or hours. */
  | 'duration'
  | 'none';

export type Cadence = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'annual' | 'unspecified';

/** What a person must look at: the text is never corrected silently. */
export type FlagCode =
  | 'blank' // a place left for a number: blocks until a person fills it
  | 'past' // the day is before the document itself
  | 'yearAssumed' // the text names no year
  | 'yearOutsidePlan' // another year than the plan's
  | 'shortYear' // two digits
  | 'dateInvalid' // no such day
  | 'weekdayMismatch' // the day named is another day of the week
  | 'rangeBackwards'
  | 'severalDates' // more than one term in one text: the last is taken
  | 'conditional' // a term that an outside condition may change
  | 'waitsForEvent'
  | 'startAssumed' // counted from the document's date, because the real one (of receipt, of taking effect) is not known
  | 'hour' // an hour of the day is named
  | 'hourUnknown' // hours counted from a document that has only a day
  | 'meeting' // a planned session or window: moves what hangs on it, and is no due date
  | 'milestone' // the start of works inside the prose
  | 'reference' // another text orders it: ask
  | 'period' // the years of a programme: context
  | 'review' // no due date: looked at again regularly
  | 'until' // a repetition that ends
  | 'lunar'
  | 'provisional' // a day in a year without a calendar: kept, not moved
  | 'estimated' // rests on days off that nobody has decided yet
  | 'unread'; // words that say nothing of time to this grammar

export type TermFlag = { code: FlagCode; facts?: Record<string, string | number> };

export type TermSettings = { fixed: Moves; period: Moves };

/** A counted period ends with the next working day (Civil Code art. 148.5); a day that an office sets itself is not passed. */
export const usualSettings: TermSettings = { fixed: 'previous', period: 'next' };

export type TermContext = {
  documentDate: CivilDate;
  /** The year that the document plans for, where it is known and another than its own. */
  planYear?: number;
  calendar: Calendar;
  settings?: TermSettings;
};

export type Occurrence = { due: CivilDate; moved_to: CivilDate | null };

export type TermExplanation = { words: Words; calendar: number; days: CountedDay[]; occurrences: Occurrence[] };

/** What a text says about time. The names are those of the answers that other programs compare with. */
export type TermReading = {
  kind: TermKind;
  /** The nominal last day, before any move to a working day; `null` where the text gives none. */
  due: CivilDate | null;
  moved_to: CivilDate | null;
  start: CivilDate | null;
  also_ongoing: boolean;
  cadence: Cadence | null;
  flags: TermFlag[];
  explanation: TermExplanation;
  /** The same as a term to plan a deadline by, where there is one. */
  term: Term | null;
};
