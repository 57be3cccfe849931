import type { ActKind } from '../acts.js';
import type { EntryOf } from '../evolve/change.js';
import { openVisit } from '../subject.js';
import type { TaskState } from '../state.js';
import { openSubTasks } from './state.js';
import type { Closing } from './state.js';

/** Acts that end a part or move its term: what it is a part of is locked with it, and asked or told. */
const withWhole: ReadonlySet<ActKind> = new Set<ActKind>(['confirm', 'recall', 'cancel', 'changeDeadline']);

export const knowsWhole = (act: ActKind): boolean => withWhole.has(act);

/** A claim that is taken back ends nothing: only what the assigner answers, or takes back, does. */
const closingOf = ({ completion, progress }: TaskState): Closing | null => {
  if (progress === 'recalled' || progress === 'cancelled') return progress;
  return completion.is === 'confirmed' ? 'confirmed' : null;
};

/** What the whole learns when a part of it ends; `null` where it did not end now, or the whole knows already. */
export const closedInWhole = (
  whole: TaskState,
  before: TaskState,
  after: TaskState,
): EntryOf<'subTaskClosed'> | null => {
  const how = closingOf(after);
  const isKnown = !openSubTasks(whole).some(({ task }) => task === after.id);
  if (how === null || closingOf(before) !== null || isKnown) return null;
  return { kind: 'subTaskClosed', task: after.id, how, holder: openVisit(whole)?.holder ?? whole.assigner };
};
