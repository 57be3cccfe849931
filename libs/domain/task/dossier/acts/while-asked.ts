import { stepOf } from '../../../procedure/steps.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import type { UnitId } from '../../../words.js';
import { roundOver } from '../../round.js';
import { findSeat, openVisit } from '../../subject.js';
import type { Seat, Visit } from '../../visit.js';
import { forward, refOf } from '../../acts/forward.js';
import { byAdder } from '../../acts/adders.js';
import { follows, isBlank, isOver, noTarget, onVisit } from '../../acts/rule.js';
import type { ActRule } from '../../acts/rule.js';
import { badUnits, seatFor, seatTerm } from '../../acts/seat-opening.js';

/** What the lead may still do while opinions are awaited: ask one agency more, or let one go. */

const askedAlready = ({ seats }: Visit, units: UnitId[]): Refusal | null => {
  const asked = seats.find(({ unit, status }) => units.includes(unit) && status !== 'withdrawn');
  return asked ? refuse('unit.asked', { unit: asked.unit }) : null;
};

export const askMore = onVisit<'askMore'>({
  at: ['opinions'],
  who: (scene) => {
    const visit = openVisit(scene.state);
    return visit ? byAdder(scene, visit) : isOver(null, null);
  },
  likely: () => false,
  act: ({ scene, visit }, { units, ...own }) => {
    const version = scene.state.versions.at(-1);
    if (!version) return refuse('version.none');
    if (units.length === 0) return refuse('units.none');
    const bad = badUnits(scene, units) ?? askedAlready(visit, units);
    if (bad) return bad;
    const term = seatTerm(scene, stepOf(scene.facts.procedure, visit.step), own);
    if (isRefusal(term)) return term;
    const asked = { visit: refOf(visit), version: version.hash, term };
    return follows(...units.map((unit) => seatFor(scene, unit, asked)));
  },
});

const awaited = (visit: Visit | null): Seat[] => visit?.seats.filter(({ status }) => status === 'open') ?? [];

/** A round that asks nobody would say nothing: the file is rather returned to the draft. */
const isOnly = ({ seats }: Visit, { id }: Seat): boolean =>
  !seats.some((seat) => seat.id !== id && seat.status !== 'withdrawn');

export const withdrawRequest: ActRule<'withdrawRequest'> = {
  targets: ({ state }) => {
    const seats = awaited(openVisit(state));
    return seats.length > 0 ? seats.map(({ id }) => ({ ...noTarget, seat: id })) : [noTarget];
  },
  may: (scene, target) => {
    const found = findSeat(scene.state, target.seat ?? '');
    if (!found) return refuse('seat.unknown', { seat: target.seat });
    const { seat, visit } = found;
    if (seat.status !== 'open') return refuse('seat.closed', { seat: seat.id, status: seat.status });
    if (isOnly(visit, seat)) return refuse('seat.only', { unit: seat.unit });
    return byAdder(scene, visit);
  },
  act: (scene, { seat: id, reason }) => {
    const found = findSeat(scene.state, id);
    if (!found) return refuse('seat.unknown', { seat: id });
    if (isBlank(reason)) return refuse('reason.missing');
    const rest = roundOver(found.visit, id, { status: 'withdrawn' }, scene.facts);
    return follows({ kind: 'seatWithdrawn', seat: id, reason }, rest ?? [], rest ? forward(scene, found.visit) : []);
  },
  likely: () => false,
};
