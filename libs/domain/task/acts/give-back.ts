import { byHolderOrSigner } from '../../authority/signing.js';
import { stepKinds, stepOf } from '../../procedure/steps.js';
import { refuse } from '../../refusal.js';
import { waitingFor } from '../deciding/purpose.js';
import { closing, withdrawals } from '../moves.js';
import { openVisit } from '../subject.js';
import type { TaskState } from '../state.js';
import type { VisitCause } from '../visit.js';
import type { Facts } from '../facts.js';
import { arrives } from './arrival.js';
import { refOf } from './forward.js';
import { follows, isBlank, onVisit } from './rule.js';

/** Opinions are asked, never gone back to: their visit only opens with its seats. */
const returnsTo = (state: TaskState, facts: Facts): string[] => {
  const visit = openVisit(state);
  const keys = visit ? stepOf(facts.procedure, visit.step).returnsTo : [];
  return keys.filter((key) => stepOf(facts.procedure, key).kind !== 'opinions');
};

/** A number that no document went out under is cancelled first, so that the register can say what became of it. */
const isNumbered = ({ number, issuedAt }: TaskState): boolean => number !== null && issuedAt === null;

/** `return`: to an earlier step that the procedure lets this one reach, however often. */
export const giveBack = onVisit<'return'>({
  at: stepKinds,
  who: byHolderOrSigner,
  likely: () => false,
  ready: ({ state, facts }, visit) => {
    if (returnsTo(state, facts).length === 0) return refuse('return.notAllowed', { step: visit.step, to: null });
    if (waitingFor(state)) return refuse('decision.result', { step: visit.step });
    return isNumbered(state) ? refuse('number.standing', { number: state.number?.notation ?? null }) : null;
  },
  returnsTo: ({ state, facts }) => returnsTo(state, facts),
  act: ({ scene: { state, facts, person }, visit }, { to, reason }) => {
    if (!returnsTo(state, facts).includes(to)) return refuse('return.notAllowed', { step: visit.step, to });
    if (isBlank(reason)) return refuse('reason.missing');
    const because: VisitCause = { kind: 'return', from: refOf(visit), reason, by: person };
    return follows(
      withdrawals(visit),
      closing(visit, 'returned', reason, facts.now),
      arrives(state, facts, stepOf(facts.procedure, to), because),
    );
  },
});
