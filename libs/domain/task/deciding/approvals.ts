import type { Procedure } from '../../procedure/procedure.js';
import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { ContentHash, PersonId, PostId } from '../../words.js';
import type { TaskEntry } from '../entries.js';
import type { TaskState } from '../state.js';
import type { Version } from '../content.js';
import { decidingOf } from './state.js';

export const currentHash = ({ versions }: TaskState): ContentHash | null => versions.at(-1)?.hash ?? null;

/** The step stands behind one that decides, so that what it passes must have been approved there. */
const isDecidedBefore = ({ steps }: Procedure, step: string): boolean => {
  const place = steps.findIndex(({ key }) => key === step);
  return steps.slice(0, Math.max(0, place)).some(({ kind }) => kind === 'decide');
};

/** Where the procedure decides before it signs, what is signed is what was approved, to the byte. */
export const undecided = (state: TaskState, procedure: Procedure, step: string): Refusal | null => {
  if (!isDecidedBefore(procedure, step)) return null;
  const { approval } = decidingOf(state);
  return approval !== null && approval.hash === currentHash(state) ? null : refuse('approval.missing');
};

/** What goes out is what was decided and signed, to the byte. */
export const unapproved = (state: TaskState, procedure: Procedure, step: string): Refusal | null => {
  const current = currentHash(state);
  if (!state.approvals.some(({ hash }) => hash === current)) return refuse('approval.missing');
  return undecided(state, procedure, step);
};

type Given = { hash: ContentHash; post: PostId };

const given = (state: TaskState): Given[] => {
  const { approval } = decidingOf(state);
  return [...(approval ? [approval] : []), ...state.approvals];
};

/** Whoever relied on it: who gave the task, and every desk that the file lay on since it was first approved. */
const concernedBy = (state: TaskState, approvals: readonly Given[]): PostId[] => {
  const hashes = approvals.map(({ hash }) => hash);
  const since = Math.min(...state.versions.filter(({ hash }) => hashes.includes(hash)).map(({ at }) => at));
  const desks = state.visits.filter(({ openedAt }) => openedAt >= since).map(({ holder }) => holder);
  const givers = approvals.map(({ post }) => post);
  return [...new Set([state.assigner, ...desks])].filter((post) => !givers.includes(post));
};

/**
 * An approval binds to one content: whatever comes after it voids it, and everybody concerned is told. A document that
 * has gone out keeps its own: the version that comes after is of another document.
 */
export const voidedBy = (state: TaskState, because: ContentHash): TaskEntry[] => {
  const approvals = given(state).filter(({ hash }) => hash !== because);
  return approvals.map(({ hash, post }, index) => ({
    kind: 'approvalVoided',
    hash,
    because,
    post,
    ...(index === 0 ? { concerned: concernedBy(state, approvals) } : {}),
  }));
};

/** The versions of the document in hand: those since the last one went out, or that one again. */
const ofThisDocument = (state: TaskState): Version[] => {
  const went = decidingOf(state).earlier.at(-1)?.issuedAt ?? Number.NEGATIVE_INFINITY;
  const since = state.versions.filter(({ at }) => at > went);
  return since.length > 0 ? since : state.versions.slice(-1);
};

/** Everybody whose hand is in the document, whichever version it was: in their own name, or in whose name it was written. */
export const writersOf = (state: TaskState): PersonId[] =>
  ofThisDocument(state)
    .flatMap(({ by, behalf }) => [by, behalf?.person])
    .filter((person) => typeof person === 'string');
