import type { ActKind } from '../acts.js';
import type { EntryOf } from '../evolve/change.js';
import { openVisit } from '../subject.js';
import type { TaskState } from '../state.js';
import { partsOf } from './state.js';
import type { Closing } from './state.js';

/** Acts that end a part, take it up again or move its term: what it is a part of is locked with it, and asked or told. */
const withWhole: ReadonlySet<ActKind> = new Set<ActKind>([
  ...(['confirm', 'recall', 'cancel', 'reopen'] as const),
  ...(['changeDeadline', 'askExtension', 'decideExtension', 'settleObstacle'] as const),
]);

export const knowsWhole = (act: ActKind): boolean => withWhole.has(act);

/** A claim that is taken back ends nothing: only what the assigner answers, or takes back, does. */
const closingOf = ({ completion, progress }: TaskState): Closing | null => {
  if (progress === 'recalled' || progress === 'cancelled') return progress;
  return completion.is === 'confirmed' ? 'confirmed' : null;
};

type Heard = EntryOf<'subTaskClosed'> | EntryOf<'subTaskReopened'>;

/** What the whole learns of a part that has ended, or goes on; `null` where it knows already. A file that is put away tells nothing. */
export const heardByWhole = (whole: TaskState, part: TaskState): Heard | null => {
  const known = partsOf(whole).subTasks.find(({ task }) => task === part.id);
  const how = closingOf(part);
  if (!known || part.progress === 'archived' || (known.closed === null) === (how === null)) return null;
  const told = { task: part.id, holder: openVisit(whole)?.holder ?? whole.assigner };
  return how === null ? { kind: 'subTaskReopened', ...told } : { kind: 'subTaskClosed', how, ...told };
};
