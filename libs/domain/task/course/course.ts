import type { Done } from '../done.js';
import type { Deadline } from '../../time/deadline.js';
import type { CivilDate, Instant } from '../../time/instant.js';
import type { ContentHash, PersonId } from '../../words.js';
import type { VisitRef } from '../visit.js';

/** The head of the lead signed one version for the agency; void when another version replaces it. */
export type AgencySignature = Done & { hash: ContentHash };

/** After an appraisal: what the lead added to the draft or removed from it, about the version it stands in. */
export type Explanation = {
  appraisal: VisitRef;
  version: ContentHash;
  added: string;
  removed: string;
  at: Instant;
  by: PersonId;
};

export type OccurrenceCompletion =
  | { is: 'none' }
  | {
      is: 'claimed';
      at: Instant;
      by: PersonId;
      text: string;
      deadline: Deadline;
      round: number;
      lateAt: Instant | null;
    }
  | { is: 'confirmed'; at: Instant; claimedAt: Instant; onTime: boolean; text: string };

/** One time of ongoing work: its date, its claim and its completion, apart from all others. */
export type Occurrence = {
  number: number;
  openedAt: Instant;
  deadline: Deadline;
  lateAt: Instant | null;
  /** How often it was claimed. */
  rounds: number;
  completion: OccurrenceCompletion;
  /** Why it was to be done again, each time. */
  redone: { reason: string; at: Instant; by: PersonId }[];
};

/** What follows from the kind of a step or of a procedure, and belongs to no visit. */
export type Course = {
  agencySignatures: AgencySignature[];
  explanations: Explanation[];
  occurrences: Occurrence[];
  /** The first date of ongoing work, where the assigner named one. */
  firstDate: { date: CivilDate; inclusive: boolean } | null;
};

export const emptyCourse: Course = { agencySignatures: [], explanations: [], occurrences: [], firstDate: null };
