import { remindersOf } from '../../procedure/rules.js';
import type { Deadline } from '../../time/deadline.js';
import type { UnitId } from '../../words.js';
import { calendarOfUnit } from '../calendar-of.js';
import type { Clock, Subject } from '../clock.js';
import { clocksOf } from '../clocks.js';
import type { Facts } from '../facts.js';
import type { TaskState } from '../state.js';

type At = { state: TaskState; facts: Facts };

/** The clocks of a term that was given anew: named by the day, so that none that has passed is armed again under its name. */
export const movedClocks = ({ state, facts }: At, subject: Subject, deadline: Deadline, unit: UnitId): Clock[] => {
  const calendar = calendarOfUnit(facts, unit);
  const prefix = `${subject.of === 'obligation' ? subject.obligation : 'task'}@${deadline.due}`;
  const reminders = remindersOf(facts.procedure, state.priority);
  return clocksOf(prefix, subject, deadline, { from: facts.now, reminders, calendar });
};
