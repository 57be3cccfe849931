import { unitLeader } from '../../../organisation/resolve.js';
import { unitAfter } from '../../../organisation/succession.js';
import type { Step } from '../../../procedure/procedure.js';
import { remindersOf, seatTermOf } from '../../../procedure/rules.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import { dueOf } from '../../../time/count.js';
import type { ContentHash, UnitId } from '../../../words.js';
import { calendarOfUnit } from '../../calendar-of.js';
import { clocksOf } from '../../clocks.js';
import type { TaskEntry } from '../../entries.js';
import type { Facts } from '../../facts.js';
import { opens } from '../../moves.js';
import type { Given } from '../../moves.js';
import { seatId } from '../../subject.js';
import type { TaskState, VisitCause, VisitRef } from '../../state.js';
import { follows } from '../rule.js';

type At = { state: TaskState; facts: Facts; step: Step; visit: VisitRef; version: ContentHash };

const seatFor = (named: UnitId, { state, facts, step, visit, version }: At): TaskEntry | Refusal => {
  const unit = unitAfter(facts.organisation, named, facts.now);
  const holder = unitLeader(facts.organisation, unit, facts.now);
  const term = seatTermOf(step, state.priority);
  if (holder === null || term === null) return refuse('holder.none', { step: step.key });
  const calendar = calendarOfUnit(facts, unit);
  const deadline = dueOf(term, facts.now, calendar);
  if (isRefusal(deadline)) return deadline;
  const seat = seatId(visit, unit);
  const arming = { from: facts.now, reminders: remindersOf(facts.procedure, state.priority), calendar };
  const clocks = clocksOf(seat, { of: 'seat', seat }, deadline, arming);
  return { kind: 'seatOpened', seat, visit, unit, holder, version, deadline, clocks };
};

/** The file arrives, and whoever the step itself asks has a seat at once, whoever sent it there and from where. */
export const arrives = (
  state: TaskState,
  facts: Facts,
  step: Step,
  because: VisitCause,
  given: Given = {},
): TaskEntry[] | Refusal => {
  const opened = opens(state, facts, step, because, given);
  const asks = step.asks ?? [];
  if (isRefusal(opened) || asks.length === 0) return follows(opened);
  const version = state.versions.at(-1)?.hash;
  if (version === undefined) return refuse('version.none');
  return follows(opened, ...asks.map((unit) => seatFor(unit, { state, facts, step, visit: opened.visit, version })));
};
