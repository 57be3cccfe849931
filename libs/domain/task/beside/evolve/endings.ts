import { arm, disarm, without } from '../../clocks.js';
import type { Changes, EntryOf, Envelope } from '../../evolve/change.js';
import { done } from '../../evolve/change.js';
import type { TaskState } from '../../state.js';
import { besideOf } from '../beside.js';

/** A claim that was not answered falls with the task; what was recognised earlier stays in the journal. */
const ended = (state: TaskState, { how, reason, basis, clocks }: EntryOf<'ended'>, envelope: Envelope): TaskState => {
  const still = without(state, () => true);
  const beside = besideOf(still);
  const ending = { how, reason, basis, ...done(envelope) };
  const after = { ...beside, endings: [...beside.endings, ending] };
  return arm({ ...still, progress: how, completion: { is: 'none' }, beside: after }, clocks);
};

export const endingChanges: Changes<'ended' | 'reopened' | 'claimWithdrawn'> = {
  ended,
  claimWithdrawn: (state, { clocks }) =>
    arm({ ...disarm(state, { of: 'completion' }), completion: { is: 'none' } }, clocks),
  reopened: (state, { clocks }) =>
    arm({ ...without(state, () => true), progress: 'working', completion: { is: 'none' } }, clocks),
};
