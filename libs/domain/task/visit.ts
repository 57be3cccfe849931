import type { Stage, StepKind } from '../procedure/step-kind.js';
import type { Instant } from '../time/instant.js';
import type { Done } from './done.js';
import type { Deadline, Stood } from '../time/deadline.js';
import type { Attachment } from './attachment.js';
import type { ContentHash, PersonId, PostId, UnitId } from '../words.js';

export type VisitRef = { step: string; round: number };

export type OpinionKind = 'agree' | 'agreeWithComments' | 'disagree' | 'outsideCompetence';
export type Answer = Done & {
  kind: OpinionKind;
  text: string;
  attachments?: Attachment[];
  /** Whom it is addressed to beside the lead. */
  alsoTo?: PostId;
};

/** One post asked something within a visit. A closed seat never changes; what comes late stands beside it. */
export type Seat = {
  id: string;
  unit: UnitId;
  holder: PostId;
  openedAt: Instant;
  /** The draft that the opinion is about: the answer binds to this content and no other. */
  version: ContentHash;
  deadline: Deadline;
  /** When its term passed, where silence means lateness and not consent. */
  lateAt: Instant | null;
  /** Outages that its term fell into, so that it began anew. */
  postponed?: Stood[];
  status: 'open' | 'answered' | 'deemedConsent' | 'withdrawn';
  answer: Answer | null;
  late: Answer[];
  /** Why nobody waits for this agency any more, where somebody said so. */
  withdrawn?: { reason: string; at: Instant; by: PersonId };
  takenUp: { taken: boolean; reason: string | null; at: Instant } | null;
};

export type VisitCause =
  | { kind: 'start' }
  | { kind: 'forward'; from: VisitRef }
  | { kind: 'return'; from: VisitRef; reason: string; by: PersonId }
  | { kind: 'declined'; reason: string; by: PersonId }
  | { kind: 'incomplete'; from: VisitRef; reason: string; by: PersonId }
  | { kind: 'reassigned'; by: PersonId }
  | { kind: 'redo'; reason: string; by: PersonId }
  | { kind: 'urgent'; from: VisitRef; reason: string; by: PersonId }
  | { kind: 'withdrawn'; from: VisitRef; reason: string; by: PersonId }
  | { kind: 'reopened'; reason: string; by: PersonId }
  /** Approved with changes, which are to be made now. */
  | { kind: 'changes'; from: VisitRef; reason: string; by: PersonId }
  /** A document that went out is to be followed by another. */
  | { kind: 'followUp'; reason: string; by: PersonId };

export type Custody = { post: PostId; from: Instant; to: Instant | null };

/** `ended`: the task was closed while the file lay there. */
export type VisitOutcome = 'forward' | 'returned' | 'declined' | 'incomplete' | 'withdrawn' | 'ended';

/** One stay of the file at a step. */
export type Visit = VisitRef & {
  stepKind: StepKind;
  stage: Stage;
  openedAt: Instant;
  because: VisitCause;
  holder: PostId;
  custody: Custody[];
  deadline: Deadline | null;
  /** When its term passed, if it did while the visit was open. */
  lateAt: Instant | null;
  seats: Seat[];
  closedAt: Instant | null;
  outcome: VisitOutcome | null;
};
