import type { Done } from '../done.js';
import type { Deadline } from '../../time/deadline.js';
import type { Instant } from '../../time/instant.js';
import type { ContentHash, PostId, TaskId, UnitId } from '../../words.js';
import { isEnded } from '../progress.js';
import type { Progress } from '../progress.js';
import type { OpinionKind } from '../visit.js';

/** What this task is a part of. The issuer of the whole follows its parts as it follows the whole. */
export type Parent = { task: TaskId; title: string; issuer: UnitId };

/** One task made of this one: what was given, and how it ended. What it is doing meanwhile is its own journal's to say. */
export type SubTask = {
  task: TaskId;
  title: string;
  lead: UnitId;
  due: Instant | null;
  since: Instant;
  closed: { how: Closing; at: Instant } | null;
};
export type Closing = 'confirmed' | 'cancelled' | 'recalled' | 'withdrawn';

/**
 * Why a post owes something of the task, beside the file: the dossier to the new lead, a coordinator's share, the report
 * after an urgent decision, a ruling on a disagreement that was brought up.
 */
export type ObligationKind = 'handOver' | 'contribute' | 'reportAfter' | 'rule';
export type Obligation = {
  /** `contribute#2`, within the task. */
  id: string;
  kind: ObligationKind;
  holder: PostId;
  unit: UnitId;
  text: string;
  basis: string | null;
  /** The two positions, where it is a disagreement that was brought up. */
  positions: Positions | null;
  openedAt: Instant;
  deadline: Deadline;
  lateAt: Instant | null;
  met: (Done & { text: string }) | null;
};
export type Positions = { unit: UnitId; theirs: string; ours: string; meeting: number | null };

/** What the assigner changed of a live task, the old beside the new: both are kept for ever. */
export type Change = Done & { reason: string } & (
    | { of: 'lead'; was: UnitId; is: UnitId }
    | { of: 'content'; was: Content; is: Content }
    | { of: 'deadline'; obligation: string | null; was: Deadline | null; is: Deadline | null }
  );
export type Content = { title: string; requirement: string | null };

/** Somebody at a meeting. What a delegate says there counts as the view of their agency. */
export type Participant = { unit: UnitId; name: string; view: OpinionKind | null; text: string };
export type Meeting = Done & {
  number: number;
  /** What the agencies did not agree on. */
  about: string;
  participants: Participant[];
  resolved: boolean;
  result: string;
};

/** A view that its holder keeps, whatever is decided. */
export type Dissent = Done & { unit: UnitId; text: string; version: ContentHash | null };

/** A decision outside the order of the steps. */
export type Urgent = Done & { reason: string; basis: string; obligation: string };

/** All that this folder knows of a task; a task without any of it has no such field. */
export type Parts = {
  parent: Parent | null;
  requirement: string | null;
  subTasks: SubTask[];
  obligations: Obligation[];
  changes: Change[];
  meetings: Meeting[];
  dissents: Dissent[];
  urgent: Urgent[];
};

type Has = { parts?: Parts };

const none: Parts = {
  parent: null,
  requirement: null,
  subTasks: [],
  obligations: [],
  changes: [],
  meetings: [],
  dissents: [],
  urgent: [],
};

export const partsOf = ({ parts }: Has): Parts => parts ?? none;

export const openSubTasks = (state: Has): SubTask[] => partsOf(state).subTasks.filter(({ closed }) => closed === null);

/** The report after an urgent decision is owed whatever becomes of the task; anything else only while the task goes on. */
const outlives = ({ kind }: Obligation): boolean => kind === 'reportAfter';

const unmet = (state: Has): Obligation[] => partsOf(state).obligations.filter(({ met }) => met === null);

type Going = Has & { progress: Progress };

/** What is owed now; once the file is put away nothing of it is. */
export const openObligations = (state: Going): Obligation[] => {
  if (state.progress === 'archived') return [];
  return isEnded(state) ? unmet(state).filter(outlives) : unmet(state);
};

/** What nobody is asked for while the task is closed without a result, and is owed again when it is reopened. */
export const stillObligations = (state: Going): Obligation[] =>
  isEnded(state) ? unmet(state).filter((owed) => !outlives(owed)) : [];

/** What outlives the end of a task. */
export const outlivingObligations = (state: Has): Obligation[] => unmet(state).filter(outlives);

export const findObligation = (state: Has, id: string): Obligation | null =>
  partsOf(state).obligations.find((one) => one.id === id) ?? null;
