import { byHolder } from '../../authority/who.js';
import { stepOf } from '../../procedure/steps.js';
import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { findSeat, openVisit } from '../subject.js';
import type { TaskState } from '../state.js';
import type { Seat } from '../visit.js';
import { notComplete } from '../dossier/checklist.js';
import { unexplained } from '../course/acts/appraisal.js';
import { forward } from './forward.js';
import { isBlank, isOver, noTarget, onVisit } from './rule.js';
import type { ActRule } from './rule.js';

const seatsOf = (state: TaskState): Seat[] => state.visits.flatMap(({ seats }) => seats);

/** Every opinion given in time must be answered to. Silence needs nothing, and a late opinion may be left. */
const owesAnswer = ({ status, takenUp }: Seat): boolean => status === 'answered' && takenUp === null;

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

/** The file does not go up while one opinion is unanswered. */
export const notAllAnswered = (state: TaskState): Refusal | null => {
  const count = seatsOf(state).filter(owesAnswer).length;
  return count > 0 ? refuse('opinion.open', { count }) : null;
};

export const consolidate = onVisit<'consolidate'>({
  at: ['consolidate'],
  ready: (scene, visit) =>
    notAllAnswered(scene.state) ?? unexplained(scene, visit) ?? notComplete(scene.state, scene.facts, visit),
  act: ({ scene, visit }) => forward(scene, visit),
});
