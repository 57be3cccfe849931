import type { ContentHash } from '../../domain/index.js';

/** Which kept contents belong to a task: the only ones that may be fetched. */
export abstract class DraftRecords {
  /** The name under which a task first had it; `null` where no task has. */
  abstract nameOf(hash: ContentHash): Promise<string | null>;
}
