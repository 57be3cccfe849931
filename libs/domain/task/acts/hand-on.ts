import { mayHaveFile } from '../../authority/duties.js';
import { byHolderOrHead } from '../../authority/who.js';
import { agencyOfPost } from '../../organisation/succession.js';
import { refuse } from '../../refusal.js';
import { onVisit } from './rule.js';

/** Custody moves within the agency that has the file, its divisions included. A signature is no paper to be handed round, so `sign` is left out. */
export const handOn = onVisit<'handOn'>({
  at: ['accept', 'draft', 'opinions', 'consolidate', 'submit', 'verify', 'number', 'issue', 'report'],
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
