import type { ContentHash, PersonId, TaskId } from '../../domain/index.js';
import type { Content } from '../ports.js';

/** A content as a version of a task has it: the only ones that may be fetched, by those who may see that version. */
export abstract class DraftRecords {
  /** The tasks through which this person sees it, the earliest first, with its name there. */
  abstract seenIn(person: PersonId, hash: ContentHash): Promise<{ task: TaskId; name: string }[]>;
  abstract content(person: PersonId, hash: ContentHash): Promise<Content | null>;
}
