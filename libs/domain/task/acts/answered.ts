import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { TaskState } from '../state.js';
import type { Seat } from '../visit.js';

export const seatsOf = (state: TaskState): Seat[] => state.visits.flatMap(({ seats }) => seats);

/** Every opinion given in time must be answered to. Silence needs nothing, and a late opinion may be left. */
export const owesAnswer = ({ status, takenUp }: Seat): boolean => status === 'answered' && takenUp === null;

/** The file does not go up while one opinion is unanswered. */
export const notAllAnswered = (state: TaskState): Refusal | null => {
  const count = seatsOf(state).filter(owesAnswer).length;
  return count > 0 ? refuse('opinion.open', { count }) : null;
};
