import { canonical } from '../../domain/index.js';
import type { Instant, Procedure } from '../../domain/index.js';
import { sha256 } from '../hash.js';
import type { StreamAppend } from '../ports.js';

/** A version as it was published here, with the hash that it had then. */
export type PublishedProcedure = { procedure: Procedure; hash: string; at: Instant };

/** The hash of what a version says, whatever the order in which it was written. */
export const procedureHash = (procedure: Procedure): string => sha256(canonical(procedure));

export abstract class ProcedureRecords {
  /** Every version of every procedure, by id and the newest first; those that are not what was published too. */
  abstract versions(): Promise<PublishedProcedure[]>;
  /** `false` where that version is there already. */
  abstract publish(procedure: Procedure, append: StreamAppend): Promise<boolean>;
}
