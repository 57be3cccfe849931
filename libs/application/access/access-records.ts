import type { PersonId } from '../../domain/index.js';
import type { StreamAppend } from '../ports.js';

/** What was read by those whose reading is recorded: a stream of the journal for each person, and no lock on any task. */
export abstract class AccessRecords {
  abstract append(person: PersonId, entry: StreamAppend): Promise<void>;
}
