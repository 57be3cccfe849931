import { byIssuerLeader, inNameOf } from '../../authority/who.js';
import type { Asking, Permission } from '../../authority/who.js';
import { unitStands } from '../../organisation/dated.js';
import { remindersOf } from '../../procedure/rules.js';
import { firstStep } from '../../procedure/steps.js';
import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { isCivilDate } from '../../time/civil.js';
import { dueOf } from '../../time/count.js';
import { fixedTerm } from '../../time/fixed-term.js';
import type { Deadline } from '../../time/deadline.js';
import type { TaskId } from '../../words.js';
import { beyond } from '../beside/ceiling.js';
import { calendarOfUnit } from '../calendar-of.js';
import { clocksOf } from '../clocks.js';
import type { Facts } from '../facts.js';
import type { TaskEntry } from '../entries.js';
import { evolve } from '../evolve.js';
import { opens } from '../moves.js';
import { notOfKind } from './lead.js';
import { follows, isBlank } from './rule.js';
import type { ActOf } from './rule.js';

/** The one act that has no task yet. */
export type BeginRule = {
  may: (asking: Asking, facts: Facts) => Permission | Refusal;
  begin: (task: TaskId, act: ActOf<'assign'>, by: Permission, facts: Facts) => TaskEntry[] | Refusal;
};

const notAskedRight = (act: ActOf<'assign'>, facts: Facts): Refusal | null => {
  if (act.procedure !== facts.procedure.id) return refuse('procedure.unknown', { procedure: act.procedure });
  if (isBlank(act.title)) return refuse('text.missing', { field: 'title' });
  if (isBlank(act.directive.number)) return refuse('text.missing', { field: 'directive.number' });
  if (act.ceiling && isBlank(act.ceiling.source)) return refuse('text.missing', { field: 'ceiling.source' });
  const days = [act.directive.date, ...(act.ceiling ? [act.ceiling.date] : [])];
  const wrong = days.find((day) => !isCivilDate(day));
  return wrong === undefined ? null : refuse('date.invalid', { date: wrong });
};

const badUnits = ({ lead, coordinators }: ActOf<'assign'>, facts: Facts): Refusal | null => {
  const known = (unit: string): boolean => unitStands(facts.organisation, unit, facts.now);
  if (!known(lead)) return refuse('lead.unknown', { unit: lead });
  const unknown = coordinators.find((unit) => !known(unit));
  if (unknown !== undefined) return refuse('unit.unknown', { unit: unknown });
  const repeated = coordinators.find((unit, index) => coordinators.indexOf(unit) !== index);
  if (repeated !== undefined) return refuse('unit.repeated', { unit: repeated });
  return coordinators.includes(lead) ? refuse('unit.isLead', { unit: lead }) : notOfKind(lead, facts);
};

const deadlineOf = ({ due, lead, ceiling }: ActOf<'assign'>, facts: Facts): Deadline | Refusal | null => {
  if (due === null) return null;
  if (!isCivilDate(due.date)) return refuse('date.invalid', { date: due.date });
  const calendar = calendarOfUnit(facts, lead);
  const deadline = dueOf(fixedTerm(due.date, due.inclusive, facts.now, calendar), facts.now, calendar);
  const beyondSuperior = beyond(ceiling, due.date);
  if (beyondSuperior) return beyondSuperior;
  const isPast = !isRefusal(deadline) && deadline.due <= facts.now;
  return isPast ? refuse('date.past', { date: due.date }) : deadline;
};

const assignedBy = (
  task: TaskId,
  act: ActOf<'assign'>,
  by: Permission,
  given: { deadline: Deadline | null; facts: Facts },
): TaskEntry => {
  const { title, directive, lead, coordinators, priority } = act;
  const { procedure, now } = given.facts;
  const calendar = calendarOfUnit(given.facts, lead);
  const arming = { from: now, reminders: remindersOf(procedure, act.priority), calendar };
  const clocks = given.deadline ? clocksOf('task', { of: 'task' }, given.deadline, arming) : [];
  const value = act.amount === undefined || act.amount === null ? {} : { amount: act.amount };
  const first = procedure.review && act.due ? { firstDate: act.due } : {};
  const capped = act.ceiling ? { ceiling: act.ceiling } : {};
  const what = { task, title, directive, lead, coordinators, priority, ...value, ...capped };
  const under = { id: procedure.id, version: procedure.version };
  return {
    kind: 'assigned',
    ...what,
    assigner: inNameOf(by),
    procedure: under,
    deadline: given.deadline,
    clocks,
    ...first,
  };
};

export const assign: BeginRule = {
  may: (asking, facts) => byIssuerLeader(asking, facts.procedure.issuer),
  begin: (task, act, by, facts) => {
    const refusal = notAskedRight(act, facts) ?? badUnits(act, facts);
    if (refusal) return refusal;
    const deadline = deadlineOf(act, facts);
    if (isRefusal(deadline)) return deadline;
    // Ongoing work is never late as a whole: a date that is named is that of its first occurrence.
    const whole = facts.procedure.review ? null : deadline;
    const entry = assignedBy(task, act, by, { deadline: whole, facts });
    const begun = evolve(null, { payload: entry, at: facts.now, actor: null });
    return follows(entry, opens(begun, facts, firstStep(facts.procedure), { kind: 'start' }));
  },
};
