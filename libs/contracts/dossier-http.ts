import type { OpinionCounts } from '../domain/task/dossier/counts.js';
import type { Words } from '../domain/words.js';

/** JSON shapes of the dossier, of opinions and of what is read out of them. Instants are ISO 8601 in UTC. */

export type AttachmentView = { hash: string; name: string; mediaType: string; size: number };

/** How long an agency may be given to answer; `hours`, at most, only where the task is urgent. */
export type SeatTermView = { amount: number; min: number; max: number; hours?: number };

/** Each seat of the visit is counted once: the counts add up to the seats, and silence is never among agreement. */
export type VisitCounts = { counts: OpinionCounts };

export type SeatDossier = {
  /** The answer came after the term had passed. */
  answeredLate: boolean;
  /** What it was given on is not the draft that lies in the file now. */
  onEarlierVersion: boolean;
  withdrawn: { reason: string; at: string; byName: string } | null;
  /** Why the agency was not asked again when the draft changed. */
  kept: { reason: string; at: string; byName: string } | null;
};

/** Counted in the file; `null` where it could not be counted. */
export type VersionPages = { pages: number | null };

export type FiledView = AttachmentView & {
  pages: number | null;
  at: string;
  byName: string;
  removed: { reason: string; at: string; byName: string } | null;
};
export type DossierItemView = {
  key: string;
  name: Words;
  required: boolean;
  /** Where only a long document needs it: how many pages are too many without. */
  abovePages: number | null;
  atMostPages: number | null;
  missing: boolean;
  files: FiledView[];
};
export type DossierView = {
  /** The text that orders the checklist. */
  basis: string | null;
  items: DossierItemView[];
  /** Given back as incomplete: by which step, for what, and how much of its term is left. */
  stopped: { step: Words; items: string[]; reason: string; at: string; left: Words | null } | null;
  /** Whether a submission form was written. */
  hasForm: boolean;
  /** How many options the form offers the leader, and which was chosen. */
  options: string[];
  chosen: number | null;
};

export type { OpinionCounts };
