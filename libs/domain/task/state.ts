import type { Beside } from './beside/beside.js';
import type { Sent } from './beside/sent.js';
import type { Stage, StepKind } from '../procedure/procedure.js';
import type { CivilDate, Instant } from '../time/instant.js';
import type { Behalf } from '../journal/entry.js';
import type { Deadline, Term } from '../time/deadline.js';
import type { Parts } from './parts/state.js';
import type { Course } from './course/course.js';
import type { Stood } from '../time/stood.js';
import type { Attachment, Dossier } from './dossier/dossier.js';
import type { ContentHash, PersonId, PostId, TaskId, UnitId } from '../words.js';
import type { Deciding } from './deciding/state.js';

export type VisitRef = { step: string; round: number };

/** What a clock or an escalation is about. */
export type Subject =
  | { of: 'task' }
  | { of: 'completion' }
  | ({ of: 'visit' } & VisitRef)
  | { of: 'seat'; seat: string }
  | { of: 'obligation'; obligation: string }
  | { of: 'occurrence'; occurrence: number }
  | { of: 'beside'; id: string };

/** An armed alarm: the instant at which time must pass for its subject, and what passes. */
export type Clock = {
  /** Unique within the task, so that one passing is one entry: `draft#1/term`, `draft#1/remind-3`, `draft#1/rung-2`. */
  id: string;
  kind: 'reminder' | 'term' | 'rung' | 'archive' | 'occurrence' | 'check';
  subject: Subject;
  due: Instant;
  /** For a reminder the working days before the term, for a rung its place on the ladder (from 0). */
  step?: number;
  /** What a rung or the archiving was counted from: they belong to no deadline that would say so. */
  counted?: { start: Instant; term: Term; stood?: Stood[] };
  /** The date of the occurrence that it opens. */
  planned?: { date: CivilDate; inclusive: boolean };
  /** Counted in calendar days, because the working days of that year are not known yet. */
  provisional?: true;
};

export type OpinionKind = 'agree' | 'agreeWithComments' | 'disagree' | 'outsideCompetence';
export type Answer = {
  kind: OpinionKind;
  text: string;
  at: Instant;
  by: PersonId;
  post: PostId;
  behalf?: Behalf;
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

export type Version = {
  number: number;
  hash: ContentHash;
  name: string;
  mediaType: string;
  size: number;
  note: string | null;
  pages?: number;
  at: Instant;
  by: PersonId;
  behalf?: Behalf;
};
export type Approval = {
  hash: ContentHash;
  capacity: SigningCapacity;
  at: Instant;
  by: PersonId;
  post: PostId;
  behalf?: Behalf;
};
/**
 * TM. on behalf of the collective, KT. for the head, TL. by order, TUQ. under authorisation, Q. acting in the post; T/M,
 * K/T and T/L are the forms of party bodies. `head`: an agency under one head, who signs with no form before their title.
 */
export type SigningCapacity = 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | 'head' | 'T/M' | 'K/T' | 'T/L';

export type Escalation = {
  subject: Subject;
  rung: number;
  to: PostId;
  at: Instant;
  acknowledged: { by: PersonId; at: Instant; until: Instant } | null;
};

export type Directive = {
  number: string;
  issuer: string;
  date: CivilDate;
  title: string;
  clause: string | null;
  quote: string | null;
  /** Where it stands in the stored text of an imported document, in code points. */
  source?: { import: string; start: number; end: number } | null;
};

export type Completion =
  | { is: 'none' }
  | {
      is: 'claimed';
      at: Instant;
      by: PersonId;
      text: string;
      version: ContentHash | null;
      holder: PostId;
      deadline: Deadline;
      round: number;
      lateAt: Instant | null;
    }
  | { is: 'confirmed'; at: Instant; claimedAt: Instant; onTime: boolean; version?: ContentHash | null };

export type TaskState = {
  id: TaskId;
  title: string;
  directive: Directive;
  lead: UnitId;
  coordinators: UnitId[];
  assigner: PostId;
  procedure: { id: string; version: number };
  priority: 'normal' | 'urgent';
  /** What it is worth, in đồng, where it disposes of money. */
  amount?: number;
  openedAt: Instant;
  /** `working`: one visit is open. `done`: claimed, the assigner's answer is awaited or given. */
  progress: 'working' | 'done' | 'recalled' | 'cancelled' | 'archived';
  completion: Completion;
  /** Every visit so far, oldest first; at most the last is open. */
  visits: Visit[];
  versions: Version[];
  approvals: Approval[];
  number: { number: number; year: number; notation: string; at: Instant; secret?: true } | null;
  issuedAt: Instant | null;
  deadline: Deadline | null;
  lateAt: Instant | null;
  clocks: Clock[];
  escalations: Escalation[];
  parts?: Parts;
  course?: Course;
  beside?: Beside;
  /** Who sent the file to where it lies, as long as no person has acted since. */
  sent?: Sent;
  /** Absent until something is put into it. */
  dossier?: Dossier;
  /** Decisions, signers, numbers and documents; absent until the first of them. */
  deciding?: Deciding;
};
