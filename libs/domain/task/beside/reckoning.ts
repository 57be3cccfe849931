import type { Calendar } from '../../time/calendar.js';
import { addDays, dayAt } from '../../time/civil.js';
import type { Instant } from '../../time/instant.js';
import { stoodOn } from '../../time/stood.js';
import { isWorked } from '../../time/working-day.js';
import { claimedAt } from '../official-count.js';
import type { TaskState } from '../state.js';
import { besideOf, originalDeadline } from './beside.js';
import { judgedAt } from './standing.js';

/** Working days on which the task's own term stood: nobody is charged with them. Each is counted once, however many pauses. */
export const excusedDays = (state: TaskState, now: Instant, calendar: Calendar): number => {
  const pauses = besideOf(state).pauses.filter(({ stands }) => stands.includes('task'));
  const spans = pauses.map(({ at, released }) => ({ from: at, to: released?.at ?? now }));
  const [first] = spans;
  if (!first) return 0;
  const last = dayAt(Math.max(...spans.map(({ to }) => to)), calendar);
  let days = 0;
  for (let day = dayAt(first.from, calendar); day <= last; day = addDays(day, 1))
    if (isWorked(day, calendar) && stoodOn(day, spans, calendar)) days += 1;
  return days;
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
