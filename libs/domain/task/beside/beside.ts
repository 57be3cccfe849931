import type { Attachment } from '../attachment.js';
import type { ObstacleKind } from '../../procedure/beside.js';
import type { Deadline } from '../../time/deadline.js';
import type { CivilDate, Instant } from '../../time/instant.js';
import type { PersonId, PostId, UnitId } from '../../words.js';
import type { Clock, Subject } from '../clock.js';
import type { Done } from '../done.js';
import type { VisitRef } from '../visit.js';

/** What something is shown by: a kept file, an address, or both. */
export type Evidence = {
  file: Attachment | null;
  link: string | null;
};

/**
 * What a pause may make stand: the task's own term, that of the open step, those of the open seats, those of the shares of
 * coordinators. What is owed after an urgent decision, or on a disagreement, waits for no pause.
 */
export const budgets = ['task', 'step', 'seats', 'shares'] as const;
export type Budget = (typeof budgets)[number];

/** Why named budgets stand. `condition`: until something outside has happened, which the confirmer says with evidence. */
export type Pause = Done & {
  id: string;
  stands: Budget[];
  reason: string;
  condition: { confirmer: PostId } | null;
  released: (Done & { because: Release; text: string | null; evidence: Evidence | null }) | null;
};
export type Release = 'resumed' | 'confirmed' | 'claimed' | 'ended';

export type RequestKind = 'extension' | 'obstacle' | 'information';
export type OutcomeKind = 'granted' | 'refused' | 'advice' | 'change' | 'extension' | 'upward' | 'closed' | 'answered';
export type Outcome = Done & { is: OutcomeKind; text: string; date: CivilDate | null; evidence: Evidence | null };

/** A seat of the task: one post is asked something that does not move the file. Closed, it never changes. */
export type Request = Done & {
  /** `extension#1`, within the task. */
  id: string;
  kind: RequestKind;
  obstacle: ObstacleKind | null;
  /** The day that an extension asks for. */
  date: CivilDate | null;
  /** Whose term it is about: `null` the lead's, else a coordinator's share. */
  share: string | null;
  unit: UnitId | null;
  text: string;
  evidence: Evidence | null;
  holder: PostId;
  openedAt: Instant;
  deadline: Deadline;
  lateAt: Instant | null;
  status: 'open' | 'closed' | 'lapsed' | 'withdrawn';
  /** How often it was passed up, and by whom. */
  passed: (Done & { from: PostId; to: PostId; reason: string })[];
  outcome: Outcome | null;
};

export type NoteKind = 'progress' | 'interim' | 'explanation';
/** What somebody tells of the work. An `explanation` says why a term has passed, and changes no term. */
export type Note = Done & { kind: NoteKind; text: string; evidence: Evidence | null };

/** The task's own deadline as it was before and after; kept for ever. */
export type Move = { at: Instant; from: Deadline | null; to: Deadline; request: string | null };

/** How the task was closed without a result, and by what paper. */
export type Ending = Done & { how: 'recalled' | 'cancelled'; reason: string; basis: string | null };

/** What lies beside the file: it never moves it. A task without any of it has no such field. */
export type Beside = {
  pauses: Pause[];
  /** Since when each budget stands. */
  standing: Partial<Record<Budget, Instant>>;
  /** Clocks that stand with their budgets. */
  held: Clock[];
  requests: Request[];
  notes: Note[];
  moves: Move[];
  /** A superior's day: no date below may pass it. */
  ceiling: Ceiling | null;
  endings: Ending[];
};
export type Ceiling = { date: CivilDate; source: string };

export const nothing: Beside = {
  pauses: [],
  standing: {},
  held: [],
  requests: [],
  notes: [],
  moves: [],
  ceiling: null,
  endings: [],
};

export type Has = { beside?: Beside };

export const besideOf = ({ beside }: Has): Beside => beside ?? nothing;

export const besideSubject = (id: string): Subject => ({ of: 'beside', id });

export const requestOf = (state: Has, id: string): Request | null =>
  besideOf(state).requests.find((request) => request.id === id) ?? null;

export const pauseOf = (state: Has, id: string): Pause | null =>
  besideOf(state).pauses.find((pause) => pause.id === id) ?? null;

export const openRequests = (state: Has): Request[] =>
  besideOf(state).requests.filter(({ status }) => status === 'open');

export const openPauses = (state: Has): Pause[] => besideOf(state).pauses.filter(({ released }) => released === null);

/** `extension#2`: numbered within the task, so that no clock is armed twice under one name. */
export const nextId = (state: Has, kind: RequestKind | 'pause'): string => {
  const { requests, pauses } = besideOf(state);
  const before = kind === 'pause' ? pauses.length : requests.filter((request) => request.kind === kind).length;
  return `${kind}#${before + 1}`;
};

/** The first deadline that the task was given, whatever it is now. */
export const originalDeadline = (state: Has & { deadline: Deadline | null }): Deadline | null => {
  const [first] = besideOf(state).moves;
  return first ? first.from : state.deadline;
};

/** Since when the deadline of now has been the one. */
export const deadlineSince = (state: Has & { openedAt: Instant }): Instant =>
  besideOf(state).moves.at(-1)?.at ?? state.openedAt;

/** Who sent the file from where, as long as no person has acted since: they may take it back. */
export type Sent = { visit: VisitRef; at: Instant; by: PersonId; post: PostId };
