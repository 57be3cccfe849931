import type { Calendar, Instant, PersonId, TaskId } from '../../domain/index.js';
import type { Due, StreamAppend } from '../ports.js';

/** A version as it was published here. */
export type PublishedCalendar = {
  calendar: Calendar;
  at: Instant;
  by: PersonId | null;
  finishedAt: Instant | null;
};

/** A version whose re-plan has not come to its end, and the last task that it came to. */
export type Unfinished = { version: number; after: TaskId };

/** How much a re-plan moved: counted in the journal itself. */
export type Moved = { tasks: number; deadlines: number };

/** How far the newest version has been carried out: living tasks planned by it, of all. */
export type ReplanProgress = { version: number; planned: number; living: number };

export abstract class CalendarRecords {
  abstract versions(): Promise<PublishedCalendar[]>;
  /** Living tasks after an id, in the order of their ids, without locking any. */
  abstract living(after: TaskId, limit: number): Promise<Due>;
  abstract unfinished(): Promise<Unfinished | null>;
  abstract reached(version: number, after: TaskId): Promise<void>;
  abstract moved(version: number): Promise<Moved>;
  /** Tells whoever is awaited for each term that this version moved: each once, as the follower would when it looks. */
  abstract tellMoved(version: number): Promise<void>;
  /** `null` where nothing is left to carry out. */
  abstract progress(): Promise<ReplanProgress | null>;
  /** The version that this person published under this key. */
  abstract publishedUnder(person: PersonId, key: string): Promise<number | null>;
  /** Ends a re-plan, once, with its entry in the calendar's stream; `false` where somebody else has ended it. */
  abstract finish(version: number, append: StreamAppend): Promise<boolean>;
}
