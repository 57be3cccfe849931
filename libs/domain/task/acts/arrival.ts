import { unitLeader } from '../../organisation/resolve.js';
import { unitAfter } from '../../organisation/succession.js';
import type { Step } from '../../procedure/procedure.js';
import { seatTermOf } from '../../procedure/rules.js';
import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { ContentHash, UnitId } from '../../words.js';
import type { TaskEntry } from '../entries.js';
import type { Facts } from '../facts.js';
import { opens } from '../moves.js';
import type { Given } from '../moves.js';
import type { TaskState } from '../state.js';
import type { VisitCause, VisitRef } from '../visit.js';
import { follows } from './rule.js';
import { seatFor } from './seat-opening.js';

type At = { state: TaskState; facts: Facts; step: Step; visit: VisitRef; version: ContentHash };

/** The step itself names whom it asks; where nobody would answer there, the step has no holder. */
const askedSeat = (named: UnitId, { state, facts, step, visit, version }: At): TaskEntry | Refusal => {
  const unit = unitAfter(facts.organisation, named, facts.now);
  const term = seatTermOf(step, state.priority);
  const isHeld = unitLeader(facts.organisation, unit, facts.now) !== null;
  if (!isHeld || term === null) return refuse('holder.none', { step: step.key });
  return seatFor({ state, facts }, unit, { visit, version, term });
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
  return follows(opened, ...asks.map((unit) => askedSeat(unit, { state, facts, step, visit: opened.visit, version })));
};
