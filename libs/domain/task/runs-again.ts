import { clocksOf } from './clocks.js';
import { lateClocks } from './lateness.js';
import { remindersOf } from '../procedure/rules.js';
import type { Deadline } from '../time/deadline.js';
import { calendarFor } from '../time/variant.js';
import type { PostId } from '../words.js';
import type { TaskEntry } from './entries.js';
import type { Facts } from './facts.js';
import type { TaskState } from './state.js';
import type { Clock, Subject } from './clock.js';

type Again = { clocks: Clock[]; late: TaskEntry[] };
type Term = { subject: Subject; prefix: string; deadline: Deadline; wasLate: boolean; holder: PostId };

/**
 * A term that stood while a claim did runs again. What of it passed meanwhile makes it late now, with the ladder starting
 * now: nobody is charged with rungs for days on which nothing was asked of them. `state` is as if it ran already.
 */
export const runsAgain = (state: TaskState, facts: Facts, term: Term): Again => {
  const { subject, prefix, deadline, wasLate, holder } = term;
  const reminders = remindersOf(facts.procedure, state.priority);
  const arming = { from: facts.now, reminders, calendar: calendarFor(facts.calendar, deadline.unit) };
  if (deadline.due > facts.now) return { clocks: clocksOf(prefix, subject, deadline, arming), late: [] };
  const clocks = lateClocks(state, subject, facts.now, facts);
  if (wasLate) return { clocks, late: [] };
  const late: TaskEntry = { kind: 'fellLate', clock: `${prefix}/term`, subject, holder, due: deadline.due, clocks };
  return { clocks: [], late: [late] };
};
