import type { CourseView } from './course-http.js';
import type { ActKind } from '../domain/task/acts.js';
import type { Asked } from '../domain/task/inbox-item.js';
import type { Stage, StepKind } from '../domain/procedure/step-kind.js';
import type { Directive, TaskState } from '../domain/task/state.js';
import type { Subject } from '../domain/task/clock.js';
import type { Answer, VisitCause, VisitOutcome, VisitRef } from '../domain/task/visit.js';
import type { SigningCapacity } from '../domain/procedure/capacity.js';
import type { BesideView } from './beside-http.js';
import type { ObstacleKind } from '../domain/procedure/beside.js';
import type { CountedDay, Term } from '../domain/time/deadline.js';
import type { Words } from '../domain/words.js';
import type { PartsView } from './parts-http.js';
import type { DossierView, SeatDossier, SeatTermView, VersionPages, VisitCounts } from './dossier-http.js';
import type { DecidingView } from './deciding-http.js';
import type { DueView, PostView } from './common-http.js';
export type { CourseView, OccurrenceView } from './course-http.js';

/** JSON shapes of the HTTP API. Instants are ISO 8601 in UTC; names carry both languages. */

export type MeView = {
  username: string;
  person: { id: string; name: string };
  posts: PostView[];
  csrf: string;
  mode: 'demonstration' | 'test' | 'production';
  /** Whether they manage accounts. */
  manages: boolean;
  /** What happened to their own account and was not read yet. */
  accountNotices: number;
  /** A password is not enough for what they do: until they add a second factor they can do nothing else. */
  mustEnrol: boolean;
};

/** One thing that I must do. `asked` is the likely act. Ordered by what is due first; late ones on top. */
export type InboxItemView = {
  task: { id: string; title: string; lead: Words; directive: string };
  subject: Subject;
  asked: Asked;
  /** Who asks: the assigner's post or the lead agency; `null` where time alone does. */
  from: Words | null;
  post: string;
  since: string;
  due: string | null;
  late: boolean;
  /** Working days left (negative: late by so many), for "còn 2 ngày làm việc"; null without a term. */
  workingDaysLeft: number | null;
};
export type NoticeView = {
  key: string;
  task: { id: string; title: string };
  about: { kind: string; subject: Subject | null; due: string | null; firedLate: boolean };
  at: string;
  read: boolean;
  /** The day’s message that it stands in, and what became of its letter. */
  message: { day: string; letter: LetterState } | null;
};
export type LetterState = 'ready' | 'sending' | 'sent' | 'unknown' | 'skipped';
export type InboxView = { now: string; items: InboxItemView[]; notices: NoticeView[] };

export type TaskRowView = {
  id: string;
  title: string;
  directive: string;
  lead: { id: string; name: Words };
  stage: Stage | null;
  step: string | null;
  round: number | null;
  progress: TaskState['progress'];
  completion: 'none' | 'claimed' | 'confirmed';
  holder: PostView | null;
  due: string | null;
  stepDue: string | null;
  late: boolean;
};
/** `more`: there are more than `total`, which nobody counted. */
export type TaskListView = { now: string; total: number; more: boolean; items: TaskRowView[] };

export type SeatView = SeatDossier & {
  id: string;
  unit: { id: string; name: Words };
  holder: PostView;
  status: 'open' | 'answered' | 'deemedConsent' | 'withdrawn';
  version: string;
  deadline: DueView;
  answer: (Omit<Answer, 'at'> & { at: string; byName: string }) | null;
  late: (Omit<Answer, 'at'> & { at: string; byName: string })[];
  takenUp: { taken: boolean; reason: string | null; at: string } | null;
};
export type VisitView = VisitRef &
  VisitCounts & {
    stage: Stage;
    kind: StepKind;
    name: Words;
    holder: PostView;
    openedAt: string;
    closedAt: string | null;
    outcome: VisitOutcome | null;
    because: VisitCause;
    deadline: DueView | null;
    lateAt: string | null;
    seats: SeatView[];
  };
export type VersionView = VersionPages & {
  number: number;
  hash: string;
  name: string;
  mediaType: string;
  size: number;
  note: string | null;
  at: string;
  byName: string;
  approved: boolean;
};
export type EscalationView = {
  subject: Subject;
  rung: number;
  to: PostView;
  at: string;
  acknowledged: { byName: string; until: string } | null;
};

/** An act, whether this person may do it now, and why or why not. `input` is what the form must know. */
export type ActView = {
  act: ActKind;
  allowed: boolean;
  likely: boolean;
  because: Words;
  visit: VisitRef | null;
  seat: string | null;
  subject: Subject | null;
  returnsTo?: { step: string; name: Words }[];
  capacities?: SigningCapacity[];
  /** For asking opinions: the working days given when nothing else is said, and their bounds. */
  seatTerm?: SeatTermView;
  /** For handing on: the posts of the holder's unit that somebody has today. */
  fits?: PostView[];
  /** The kinds of obstacle that may be reported. */
  obstacles?: { kind: ObstacleKind; name: Words }[];
  refusal?: { code: string; words: Words };
};

/** `term`: how long the procedure gives it. `planned`: its last day if every step from now on takes its whole term. */
export type PathStepView = {
  step: string;
  kind: StepKind;
  stage: Stage;
  name: Words;
  rounds: number;
  state: 'done' | 'open' | 'ahead';
  term: Term | null;
  planned: string | null;
};

export type TaskView = {
  now: string;
  id: string;
  seq: number;
  hash: string;
  title: string;
  directive: Directive;
  priority: 'normal' | 'urgent';
  lead: { id: string; name: Words };
  coordinators: { id: string; name: Words }[];
  /** What it is worth, in đồng, where it disposes of money: authority may end at an amount. */
  amount: number | null;
  assigner: PostView;
  procedure: { id: string; version: number; name: Words; documentType: Words | null };
  progress: TaskState['progress'];
  completion: {
    is: 'none' | 'claimed' | 'confirmed';
    at: string | null;
    text: string | null;
    deadline: DueView | null;
    onTime: boolean | null;
    holder: PostView | null;
    /** What was claimed: whoever answers names it, so that no later claim is answered by accident. */
    version: string | null;
  };
  deadline: DueView | null;
  /** The procedure as a line: every step with its rounds so far. */
  path: PathStepView[];
  visits: VisitView[];
  versions: VersionView[];
  dossier: DossierView | null;
  escalations: EscalationView[];
  number: { notation: string; at: string } | null;
  issuedAt: string | null;
  parts: PartsView;
  deciding: DecidingView;
  /** One plain sentence: who is awaited, for what, until when. */
  beside: BesideView;
  whatNow: Words;
  course: CourseView;
  acts: ActView[];
};

/** For whom somebody acted: the post whose work it was, and who had it then. */
export type BehalfView = {
  post: Words;
  person: string | null;
  as: 'substitution' | 'authorisation';
  papers: string[];
};
export type EntryView = {
  seq: number;
  at: string;
  kind: string;
  actor: { person: string; post: Words; behalf: BehalfView | null } | null;
  words: Words;
  due: string | null;
  firedLateMs: number | null;
  payload: unknown;
  hash: string;
};
export type HistoryView = { taskId: string; entries: EntryView[]; chain: { intact: boolean; head: string } };

export type ExplanationView = {
  due: string;
  lastDay: string;
  term: Term;
  start: string;
  calendarVersion: number;
  /** The text that orders this version of the calendar. */
  basis: string | null;
  /** Whether counting it again comes out at what is stored. */
  same: boolean;
  days: CountedDay[];
  /** What has moved it since it began to run. */
  changes: DueChangeView[];
  words: Words;
};

export type DueChangeView = { at: string; from: string | null; to: string; words: Words };

/** RFC 9457. `code` is stable; `detail` is in the language asked for, `words` in both. */
export type ProblemView = {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  words: Words;
  facts: Record<string, string | number | null>;
  errors?: { field: string; words: Words }[];
};

export type HealthView = { status: 'ok' };
export type ReadyView = {
  status: 'ready' | 'degraded' | 'unavailable';
  parts: { part: 'database' | 'temporal' | 'migrations' | 'follower'; ok: boolean; detail: string }[];
};

export type UnitView = { id: string; kind: string; name: Words; abbreviation: string; parent: string | null };
export type ProcedureView = { id: string; version: number; name: Words; documentType: Words | null };
export type DemoAccountView = { username: string; password: string; name: string; post: Words };
export type DemoClockView = { now: string; offsetMs: number; nextDeadline: string | null };
export type DemoAdvance =
  { by: '1h' | '1d' | 'nextWorkingDay' | 'nextDeadline' } | { by: 'duration'; duration: string };

export type ContentView = { hash: string; name: string; mediaType: string; size: number };

/** A post whose work is done from another: by whom, in what, until when, and by which paper. */
export type DelegationView = {
  id: string;
  kind: 'substitution' | 'authorisation';
  of: PostView;
  by: PostView;
  from: string;
  to: string | null;
  acts: string[] | null;
  units: { id: string; name: Words }[] | null;
  upTo: number | null;
  basis: string;
  givenBy: string;
  state: 'ahead' | 'standing' | 'ended' | 'revoked';
  mayRevoke: boolean;
};
export type AbsenceView = {
  id: string;
  person: { id: string; name: string };
  from: string;
  to: string;
  /** Who does the work today: named by the list, or by the regulation; `null`: nobody. */
  by: PostView[];
  basis: string;
  standing: boolean;
};
export type DelegationsView = {
  now: string;
  delegations: DelegationView[];
  absences: AbsenceView[];
  mayImport: boolean;
};
/** What became of each row of a list. */
export type AbsenceRowView = {
  row: number;
  outcome: 'recorded' | 'unchanged' | 'refused';
  code: string | null;
  words: Words | null;
};
export type AbsenceReportView = { rows: AbsenceRowView[]; recorded: number; refused: number };

export type EmergencyView = {
  id: string;
  person: { id: string; name: string };
  reason: string;
  over: { task: string } | { unit: string };
  overName: Words;
  asked: string;
  confirmedBy: string | null;
  until: string | null;
  state: 'asked' | 'open' | 'over';
  mayConfirm: boolean;
  mayEnd: boolean;
};
export type AlertView = { id: string; at: string; by: string | null; words: Words[]; read: boolean };
export type AlertsView = { unread: number; alerts: AlertView[] };
/** One reading by somebody whose reading is recorded. */
export type AccessView = {
  seq: number;
  at: string;
  person: { id: string; name: string };
  kind: string;
  task: string | null;
};
/** What a person might do with a task at an instant, and why or why not, on the facts of then. */
export type ReasonsView = { at: string; person: { id: string; name: string }; organisation: number; acts: ActView[] };
