import { remindersAfterOf } from '../procedure/rules.js';
import type { Instant } from '../time/instant.js';
import { calendarOfSubject } from './calendar-of.js';
import { clockPrefix, reminderAfter } from './clocks.js';
import type { Clock, Subject } from './clock.js';
import type { Facts } from './facts.js';
import { firstRung } from './ladder.js';
import type { TaskState } from './state.js';

/** The holder is reminded again and again as long as it is owed: each counts from the one before it, the first from the term. */
export const remindedAgain = (state: TaskState, subject: Subject, from: Instant, facts: Facts): Clock[] => {
  const days = remindersAfterOf(facts.procedure, state.priority);
  if (days === undefined) return [];
  const calendar = calendarOfSubject(facts, state, subject);
  return [reminderAfter(clockPrefix(state, subject), subject, { days, from, calendar })];
};

/** What lateness arms: the ladder, for those above, and reminders, for whoever owes it. */
export const lateClocks = (state: TaskState, subject: Subject, from: Instant, facts: Facts): Clock[] => [
  ...firstRung(state, subject, from, facts),
  ...remindedAgain(state, subject, from, facts),
];
