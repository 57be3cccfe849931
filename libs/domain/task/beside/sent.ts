import type { Recorded } from '../evolve/change.js';
import type { TaskState } from '../state.js';
import type { Sent } from './beside.js';

const senderIn = ({ payload, at, actor }: Recorded): Sent | null => {
  if (payload.kind !== 'visitClosed' || payload.outcome !== 'forward' || actor === null) return null;
  return { visit: payload.visit, at, by: actor.person, post: actor.behalf?.post ?? actor.post };
};

/** Entries of one act have one instant and one person; what time records touches nobody's paper. */
const isSameAct = (sent: Sent, { at, actor }: Recorded): boolean => sent.at === at && sent.by === actor?.person;

export const noteSender = (state: TaskState, entry: Recorded): TaskState => {
  if (entry.actor === null) return state;
  const sent = senderIn(entry);
  if (sent) return { ...state, sent };
  if (!state.sent || isSameAct(state.sent, entry)) return state;
  const { sent: _, ...others } = state;
  return others;
};
