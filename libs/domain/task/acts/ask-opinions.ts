import { unitStands } from '../../organisation/dated.js';
import { unitLeader } from '../../organisation/resolve.js';
import type { Step } from '../../procedure/procedure.js';
import { remindersOf } from '../../procedure/rules.js';
import { stepAfter } from '../../procedure/steps.js';
import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { dueOf } from '../../time/count.js';
import type { Term } from '../../time/deadline.js';
import type { ContentHash, UnitId } from '../../words.js';
import { calendarOfUnit } from '../calendar-of.js';
import { clocksOf } from '../clocks.js';
import type { TaskEntry } from '../entries.js';
import { seatId } from '../subject.js';
import type { TaskState, Visit, VisitRef } from '../state.js';
import { forward, forwardTo } from './forward.js';
import { follows, onVisit } from './rule.js';
import type { ActOf, Scene } from './rule.js';

const wereAsked = (state: TaskState): boolean =>
  state.visits.some(({ seats }) => seats.some(({ status }) => status === 'answered' || status === 'deemedConsent'));

/** In a later round the lead chooses whom to ask again, and may choose nobody; in the first, somebody must be asked. */
const badUnits = ({ state, facts }: Scene, visit: Visit, { units }: ActOf<'askOpinions'>): Refusal | null => {
  const mustAsk = stepAfter(facts.procedure, visit.step).kind === 'opinions' && !wereAsked(state);
  if (units.length === 0) return mustAsk ? refuse('units.none') : null;
  const unknown = units.find((unit) => !unitStands(facts.organisation, unit, facts.now));
  if (unknown !== undefined) return refuse('unit.unknown', { unit: unknown });
  const repeated = units.find((unit, index) => units.indexOf(unit) !== index);
  if (repeated !== undefined) return refuse('unit.repeated', { unit: repeated });
  return units.includes(state.lead) ? refuse('unit.isLead', { unit: state.lead }) : null;
};

const seatTerm = (step: Step, chosen: number | null): Term | Refusal => {
  const bounds = step.seatTerm;
  if (!bounds) return refuse('visit.wrongStep', { step: step.key });
  const amount = chosen ?? bounds.amount;
  const within = Number.isInteger(amount) && amount >= bounds.min && amount <= bounds.max;
  if (!within) return refuse('term.outOfBounds', { asked: amount, min: bounds.min, max: bounds.max });
  return { unit: 'workingDay', amount };
};

type Asked = { visit: VisitRef; version: ContentHash; term: Term };

const seatFor = ({ state, facts }: Scene, unit: UnitId, { visit, version, term }: Asked): TaskEntry | Refusal => {
  const holder = unitLeader(facts.organisation, unit, facts.now);
  if (holder === null) return refuse('holder.none', { unit });
  const calendar = calendarOfUnit(facts, unit);
  const deadline = dueOf(term, facts.now, calendar);
  if (isRefusal(deadline)) return deadline;
  const seat = seatId(visit, unit);
  const arming = { from: facts.now, reminders: remindersOf(facts.procedure, state.priority), calendar };
  const clocks = clocksOf(seat, { of: 'seat', seat }, deadline, arming);
  return { kind: 'seatOpened', seat, visit, unit, holder, version, deadline, clocks };
};

const ask = (scene: Scene, visit: Visit, act: ActOf<'askOpinions'>, version: ContentHash): TaskEntry[] | Refusal => {
  const { procedure } = scene.facts;
  const step = stepAfter(procedure, visit.step);
  const nobody = act.units.length === 0;
  if (nobody) return forwardTo(scene, visit, step.kind === 'opinions' ? stepAfter(procedure, step.key) : step, null);
  const term = seatTerm(step, act.workingDays);
  if (isRefusal(term)) return term;
  const round = 1 + scene.state.visits.filter((earlier) => earlier.step === step.key).length;
  const asked = { visit: { step: step.key, round }, version, term };
  return follows(forward(scene, visit), ...act.units.map((unit) => seatFor(scene, unit, asked)));
};

export const askOpinions = onVisit<'askOpinions'>({
  at: ['draft'],
  ready: ({ state }) => (state.versions.length === 0 ? refuse('version.none') : null),
  act: ({ scene, visit }, act) => {
    const version = scene.state.versions.at(-1);
    if (!version) return refuse('version.none');
    return badUnits(scene, visit, act) ?? ask(scene, visit, act, version.hash);
  },
});
