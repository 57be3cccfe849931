import type { Instant, JournalEntry, Organisation, OrganisationChange, PersonId } from '../../domain/index.js';
import type { PostId, TaskId, UnitId } from '../../domain/index.js';
import type { StreamHead, VersionedFacts, Versions } from '../ports.js';

/** What the keeper takes away: the version that it made, and the place and hash of its entry. */
export type OrganisationReceipt = { version: number; seq: number; hash: string; at: Instant };

export type OrganisationFound = {
  now: Instant;
  versions: Versions;
  head: StreamHead | null;
  command: { fingerprint: string; receipt: OrganisationReceipt } | null;
};

export type OrganisationWriting = {
  change: OrganisationChange;
  /** The organisation after it; kept whole now and then, so that loading stays short. */
  organisation: Organisation;
  whole: boolean;
  entry: JournalEntry;
  command: { person: PersonId; key: string; fingerprint: string; receipt: OrganisationReceipt };
};

export interface OrganisationTransaction extends VersionedFacts {
  readonly found: OrganisationFound;
  write(writing: OrganisationWriting): Promise<void>;
}

/** What a change left in the journal of the organisation; one that was published whole has no `puts`. */
export type OrganisationEntry = {
  kind: 'published' | 'changed';
  version: number;
  asked?: unknown;
  grounds?: { reason: string; basis: string | null };
  puts?: OrganisationChange['puts'];
};

export abstract class OrganisationRecords {
  /** Alone: acts wait until it is written, so that a revocation and an act have one order. */
  abstract change<T>(person: PersonId, key: string, work: (tx: OrganisationTransaction) => Promise<T>): Promise<T>;
  /**
   * Newest first; of everything, or of one unit, post or person. Who acts for whom is told where that is kept, to those
   * whom it concerns, and is not among it.
   */
  abstract history(about: string | null, limit: number): Promise<JournalEntry<OrganisationEntry>[]>;
  /** What one version put; nothing where it was published whole, `null` where there is none to tell. */
  abstract putsOf(version: number): Promise<OrganisationChange['puts'] | null>;
  /** Tasks that are not archived and name one of these as their lead, helper, assigner or holder. */
  abstract liveTasksOf(units: readonly UnitId[], posts: readonly PostId[]): Promise<TaskId[]>;
}
