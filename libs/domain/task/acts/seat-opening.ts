import { unitStands } from '../../organisation/dated.js';
import { unitLeader } from '../../organisation/resolve.js';
import type { Step } from '../../procedure/procedure.js';
import { remindersOf } from '../../procedure/rules.js';
import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { dueOf } from '../../time/count.js';
import type { Term } from '../../time/deadline.js';
import type { ContentHash, UnitId } from '../../words.js';
import { calendarOfUnit } from '../calendar-of.js';
import { clocksOf } from '../clocks.js';
import type { OwnTerm } from '../dossier/acts.js';
import type { TaskEntry } from '../entries.js';
import { seatId, visitOf } from '../subject.js';
import type { TaskState } from '../state.js';
import type { VisitRef } from '../visit.js';
import type { Scene } from './rule.js';

/** Agencies that cannot be asked: unknown, named twice, or the lead itself. */
export const badUnits = ({ state, facts }: Scene, units: UnitId[]): Refusal | null => {
  const unknown = units.find((unit) => !unitStands(facts.organisation, unit, facts.now));
  if (unknown !== undefined) return refuse('unit.unknown', { unit: unknown });
  const repeated = units.find((unit, index) => units.indexOf(unit) !== index);
  if (repeated !== undefined) return refuse('unit.repeated', { unit: repeated });
  return units.includes(state.lead) ? refuse('unit.isLead', { unit: state.lead }) : null;
};

/** The longest term in hours that the lead may give; `null` where answers are not asked for within hours. */
export const mostHours = ({ priority }: Pick<TaskState, 'priority'>, { seatTerm }: Step): number | null =>
  priority === 'urgent' && seatTerm?.urgent?.unit === 'hour' ? seatTerm.urgent.amount : null;

const inHours = (state: TaskState, step: Step, amount: number): Term | Refusal => {
  const max = mostHours(state, step);
  if (max === null) return refuse('term.hoursNotAllowed');
  const within = Number.isInteger(amount) && amount >= 1 && amount <= max;
  return within ? { unit: 'hour', amount } : refuse('term.hoursOutOfBounds', { asked: amount, min: 1, max });
};

/** The term that the lead gives, within the bounds of the procedure. */
export const seatTerm = ({ state }: Scene, step: Step, { workingDays, hours = null }: OwnTerm): Term | Refusal => {
  const bounds = step.seatTerm;
  if (!bounds) return refuse('visit.wrongStep', { step: step.key });
  if (hours !== null) return inHours(state, step, hours);
  if (workingDays === null && state.priority === 'urgent' && bounds.urgent) return bounds.urgent;
  const amount = workingDays ?? bounds.amount;
  const within = Number.isInteger(amount) && amount >= bounds.min && amount <= bounds.max;
  if (!within) return refuse('term.outOfBounds', { asked: amount, min: bounds.min, max: bounds.max });
  return { unit: 'workingDay', amount };
};

export type Asked = { visit: VisitRef; version: ContentHash; term: Term };

/** An agency that was asked, let go and is asked again has a seat of its own for each time. */
const freshSeat = (state: TaskState, visit: VisitRef, unit: UnitId): string => {
  const times = visitOf(state, visit)?.seats.filter((seat) => seat.unit === unit).length ?? 0;
  const id = seatId(visit, unit);
  return times === 0 ? id : `${id}.${times + 1}`;
};

export const seatFor = (
  { state, facts }: Pick<Scene, 'state' | 'facts'>,
  unit: UnitId,
  { visit, version, term }: Asked,
): TaskEntry | Refusal => {
  const holder = unitLeader(facts.organisation, unit, facts.now);
  if (holder === null) return refuse('holder.none', { unit });
  const calendar = calendarOfUnit(facts, unit);
  const deadline = dueOf(term, facts.now, calendar);
  if (isRefusal(deadline)) return deadline;
  const seat = freshSeat(state, visit, unit);
  const arming = { from: facts.now, reminders: remindersOf(facts.procedure, state.priority), calendar };
  const clocks = clocksOf(seat, { of: 'seat', seat }, deadline, arming);
  return { kind: 'seatOpened', seat, visit, unit, holder, version, deadline, clocks };
};
