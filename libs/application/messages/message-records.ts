import type { CivilDate, PersonId, PostId, TaskId } from '../../domain/index.js';
import type { About } from '../follow/ports.js';

/** A notice of time that stands in no message yet. */
export type LooseNotice = { key: string; post: PostId };
/** To whom it goes; nobody holds some posts. */
export type Gathered = { key: string; person: PersonId | null };

export type MessageLine = { task: { id: TaskId; title: string }; about: About };
/** `again`: a program died between sending and saying so. */
export type TakenMessage = { key: string; person: PersonId; day: CivilDate; again: boolean; lines: MessageLine[] };

export abstract class MessageRecords {
  abstract loose(limit: number): Promise<LooseNotice[]>;
  /**
   * Puts them into the message of `day`, one for each person, or where that has gone out into the one of `after`: all of
   * them or none. Whoever takes a message for sending waits for this, so that no line comes behind its letter.
   */
  abstract gather(notices: Gathered[], day: CivilDate, after: CivilDate): Promise<void>;
  /** The next that is ready, marked as on its way: of two workers one has it. */
  abstract take(day: CivilDate): Promise<TakenMessage | null>;
  abstract mark(key: string, as: 'ready' | 'sent' | 'unknown' | 'skipped'): Promise<void>;
}
