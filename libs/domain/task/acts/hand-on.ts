import { mayHaveFile } from '../../authority/duties.js';
import { byHolderOrHead } from '../../authority/who.js';
import { agencyOfPost } from '../../organisation/succession.js';
import type { StepKind } from '../../procedure/procedure.js';
import { stepKinds } from '../../procedure/steps.js';
import { refuse } from '../../refusal.js';
import { onVisit } from './rule.js';

const isSignature = (kind: StepKind): boolean => kind === 'sign' || kind === 'agencySign';

/** Custody moves within the agency that has the file, its divisions included. A signature is no paper to be handed round. */
export const handOn = onVisit<'handOn'>({
  at: stepKinds.filter((kind) => !isSignature(kind)),
  who: byHolderOrHead,
  likely: () => false,
  act: ({ scene: { facts }, visit }, { to }) => {
    const { organisation, now } = facts;
    const agency = agencyOfPost(organisation, visit.holder, now);
    if (agencyOfPost(organisation, to, now) !== agency) return refuse('post.unknown', { post: to });
    if (to === visit.holder) return refuse('post.same', { post: to });
    if (!mayHaveFile(organisation, to, now)) return refuse('holder.none', { post: to });
    return [{ kind: 'handedOn', visit: { step: visit.step, round: visit.round }, from: visit.holder, to }];
  },
});
