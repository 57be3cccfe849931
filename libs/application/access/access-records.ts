import type { Instant, PersonId, TaskId } from '../../domain/index.js';
import type { StreamAppend } from '../ports.js';

/** Somebody read something. */
export type AccessEntry = { seq: number; at: Instant; person: PersonId; payload: { kind: string; task?: TaskId } };

/** What was read by those whose reading is recorded: a stream of the journal for each person, and no lock on any task. */
export abstract class AccessRecords {
  /** The newest first, of everybody. */
  abstract latest(limit: number): Promise<AccessEntry[]>;
  abstract append(person: PersonId, entry: StreamAppend): Promise<void>;
}
