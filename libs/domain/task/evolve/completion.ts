import { arm, disarm, without } from '../clocks.js';
import type { Completion, TaskState } from '../state.js';
import type { Change, Changes, EntryOf, Envelope } from './change.js';
import { byWhom } from './change.js';

const claimFrom = (entry: EntryOf<'claimed'>, envelope: Envelope): Completion => ({
  is: 'claimed',
  at: envelope.at,
  by: byWhom(envelope).by,
  text: entry.text,
  version: entry.version,
  holder: entry.holder,
  deadline: entry.deadline,
  round: entry.round,
  lateAt: null,
});

// The task's own clocks stand while the claim does: on time is judged by the claim, and redo arms them again.
const claimed: Change<'claimed'> = (state, entry, envelope) =>
  arm({ ...disarm(state, { of: 'task' }), progress: 'done', completion: claimFrom(entry, envelope) }, entry.clocks);

const confirmed: Change<'confirmed'> = (state, { onTime, version, clocks }, { at }) => {
  const claimedAt = state.completion.is === 'claimed' ? state.completion.at : at;
  const recognised = version === undefined ? {} : { version };
  const completion: Completion = { is: 'confirmed', at, claimedAt, onTime, ...recognised };
  return arm({ ...disarm(state, { of: 'completion' }), completion }, clocks);
};

const redoAsked: Change<'redoAsked'> = (state, { clocks }) =>
  arm({ ...disarm(state, { of: 'completion' }), completion: { is: 'none' } }, clocks);

const archive = (state: TaskState): TaskState => ({ ...without(state, () => true), progress: 'archived' });

export const completionChanges: Changes<'claimed' | 'confirmed' | 'redoAsked' | 'archived' | 'archivedByTime'> = {
  claimed,
  confirmed,
  redoAsked,
  archived: archive,
  archivedByTime: archive,
};
