import type { Actor } from '../journal/entry.js';
import type { Organisation } from '../organisation/organisation.js';
import type { Procedure } from '../procedure/procedure.js';
import type { Refusal } from '../refusal.js';
import type { Calendar } from '../time/calendar.js';
import type { TaskState } from './state.js';
import type { Instant } from '../time/instant.js';
import type { TaskId } from '../words.js';
import type { ContentHash } from '../words.js';
import type { TaskEntry } from './entries.js';

/** An interval in which this installation did not run: silence due inside it counts later (see `passTime`). */
export type Outage = { from: Instant; to: Instant };

/** All that a decision may know beside the task's own state. Loaded once per command, after every lock. */
export type Facts = {
  now: Instant;
  organisation: Organisation;
  calendar: Calendar;
  procedure: Procedure;
  outages: Outage[];
  /** Of the contents that the act names: how many pages each has, where they could be counted. */
  pages?: Record<ContentHash, number>;
  /** The next number of the series, for the one act that draws one. */
  nextNumber?: { year: number; number: number };
  /** What it is a part of, for the acts that must know. */
  parent?: TaskState | null;
  /** What parts are made by, for the act that makes them: their procedure, and the id of each. */
  division?: { procedure: Procedure; idOf: (place: number) => TaskId };
  /** The published version that a task is to go on by, for the one act that names one; `null` where there is none. */
  otherProcedure?: Procedure | null;
};

/** Entries of time stand even when the act is then refused; `actor` is who they are recorded for (null: time). */
export type Decision = {
  passed: TaskEntry[];
  acted: TaskEntry[];
  actor: Actor | null;
  refusal: Refusal | null;
  begun?: Begun[];
};

/** A task that is made beside the one that is decided on, in the same transaction. */
export type Begun = { task: TaskId; entries: TaskEntry[]; facts: Facts };
