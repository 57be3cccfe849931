import { mayHaveFile } from '../../authority/duties.js';
import { byHolderOrHead } from '../../authority/who.js';
import { agencyOfPost } from '../../organisation/succession.js';
import type { StepKind } from '../../procedure/step-kind.js';
import { stepKinds } from '../../procedure/steps.js';
import { refuse } from '../../refusal.js';
import { purposeOf } from '../deciding/purpose.js';
import { onVisit } from './rule.js';

const isSignature = (kind: StepKind): boolean => kind === 'sign' || kind === 'agencySign';

/** Custody moves within the agency that has the file, its divisions included. A signature is no paper to be handed round. */
export const handOn = onVisit<'handOn'>({
  at: stepKinds.filter((kind) => !isSignature(kind)),
  who: byHolderOrHead,
  likely: () => false,
  // A decision is not handed round either; what a body decides may be entered from another desk.
  ready: ({ state }, visit) =>
    visit.stepKind === 'decide' && purposeOf(state, visit) === 'decide'
      ? refuse('visit.wrongStep', { step: visit.step })
      : null,
  act: ({ scene: { facts }, visit }, { to }) => {
    const { organisation, now } = facts;
    const agency = agencyOfPost(organisation, visit.holder, now);
    if (agencyOfPost(organisation, to, now) !== agency) return refuse('post.unknown', { post: to });
    if (to === visit.holder) return refuse('post.same', { post: to });
    if (!mayHaveFile(organisation, to, now)) return refuse('holder.none', { post: to });
    return [{ kind: 'handedOn', visit: { step: visit.step, round: visit.round }, from: visit.holder, to }];
  },
});
