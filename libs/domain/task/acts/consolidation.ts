import { byHolder } from '../../authority/who.js';
import { stepOf } from '../../procedure/steps.js';
import { refuse } from '../../refusal.js';
import { findSeat, openVisit } from '../subject.js';
import type { Seat } from '../visit.js';
import { unexplained } from '../course/acts/appraisal.js';
import { owesAnswer, seatsOf } from './answered.js';
import { forward } from './forward.js';
import { onHandingIn } from './handing-in.js';
import { isBlank, isOver, noTarget } from './rule.js';
import type { ActRule } from './rule.js';

const mayBeTakenUp = ({ status, late }: Seat): boolean => status === 'answered' || late.length > 0;

export const takeUp: ActRule<'takeUp'> = {
  targets: ({ state }) => {
    const seats = seatsOf(state).filter((seat) => mayBeTakenUp(seat) && seat.takenUp === null);
    return seats.length > 0 ? seats.map(({ id }) => ({ ...noTarget, seat: id })) : [noTarget];
  },
  may: (scene, { seat: id }) => {
    const visit = openVisit(scene.state);
    if (visit === null) return isOver(null, null);
    if (visit.stepKind !== 'consolidate') return refuse('visit.wrongStep', { step: visit.step });
    const seat = findSeat(scene.state, id ?? '')?.seat;
    if (!seat) return refuse('seat.unknown', { seat: id });
    if (!mayBeTakenUp(seat)) return refuse('seat.closed', { seat: id, status: seat.status });
    return byHolder(scene, visit.holder, stepOf(scene.facts.procedure, visit.step).name);
  },
  act: (_scene, { seat, taken, reason }) =>
    !taken && isBlank(reason)
      ? refuse('opinion.reasonNeeded', { seat })
      : [{ kind: 'opinionTakenUp', seat, taken, reason }],
  likely: ({ state }, { seat }) => seatsOf(state).some((candidate) => candidate.id === seat && owesAnswer(candidate)),
};

export const consolidate = onHandingIn<'consolidate'>({
  at: ['consolidate'],
  ready: unexplained,
  act: ({ scene, visit }) => forward(scene, visit),
});
