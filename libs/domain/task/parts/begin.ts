import { remindersOf } from '../../procedure/rules.js';
import { firstStep } from '../../procedure/steps.js';
import { isRefusal } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { Deadline } from '../../time/deadline.js';
import type { PostId, TaskId, UnitId } from '../../words.js';
import { calendarOfUnit } from '../calendar-of.js';
import { clocksOf } from '../clocks.js';
import type { TaskEntry } from '../entries.js';
import { evolve } from '../evolve.js';
import type { Begun, Facts } from '../facts.js';
import { opens } from '../moves.js';
import type { TaskState } from '../state.js';
import type { Parent } from './state.js';

export type Part = { task: TaskId; title: string; lead: UnitId; deadline: Deadline | null };

const given = (part: Part, whole: TaskState, parent: Parent, assigner: PostId, facts: Facts): TaskEntry => {
  const { task, title, lead, deadline } = part;
  const { directive, priority } = whole;
  const arming = {
    from: facts.now,
    reminders: remindersOf(facts.procedure, priority),
    calendar: calendarOfUnit(facts, lead),
  };
  const clocks = deadline ? clocksOf('task', { of: 'task' }, deadline, arming) : [];
  const procedure = { id: facts.procedure.id, version: facts.procedure.version };
  const what = { task, title, directive, lead, coordinators: [], priority, assigner, procedure };
  return { kind: 'assigned', ...what, parent, deadline, clocks };
};

/** A part begins as any task does: with its assignment, and at the first step of its own procedure. */
export const begins = (
  part: Part,
  whole: TaskState,
  parent: Parent,
  assigner: PostId,
  facts: Facts,
): Begun | Refusal => {
  const entry = given(part, whole, parent, assigner, facts);
  const begun = evolve(null, { payload: entry, at: facts.now, actor: null });
  const opened = opens(begun, facts, firstStep(facts.procedure), { kind: 'start' });
  return isRefusal(opened) ? opened : { task: part.task, entries: [entry, opened], facts };
};
