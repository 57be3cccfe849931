import type { Calendar } from '../../time/calendar.js';
import type { Instant } from '../../time/instant.js';
import { excusedDaysOf, excusedSpans } from '../excused.js';
import { claimedAt } from '../official-count.js';
import type { TaskState } from '../state.js';
import { originalDeadline } from './beside.js';
import { judgedAt } from './standing.js';

/** Working days on which the task's own term stood: nobody is charged with them. Each is counted once, however many pauses. */
export const excusedDays = (state: TaskState, now: Instant, calendar: Calendar): number => {
  const { pause, condition } = excusedDaysOf(excusedSpans(state), now, calendar);
  return pause + condition;
};

/** Late by the deadline that was given first, and by the one of now; `null` where there is none. */
export const lateBy = (state: TaskState, now: Instant): { original: boolean | null; current: boolean | null } => {
  const at = claimedAt(state) ?? judgedAt(state, { of: 'task' }, now);
  const original = originalDeadline(state);
  return {
    original: original && original.due <= at,
    current: state.deadline && state.deadline.due <= at,
  };
};
