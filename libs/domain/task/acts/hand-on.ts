import { byHolderOrHead } from '../../authority/who.js';
import { postOf } from '../../organisation/lookup.js';
import { holderOf } from '../../organisation/tenure.js';
import { refuse } from '../../refusal.js';
import { onVisit } from './rule.js';

/** Custody moves within the unit that has the file. A signature is no paper to be handed round, so `sign` is left out. */
export const handOn = onVisit<'handOn'>({
  at: ['accept', 'draft', 'opinions', 'consolidate', 'submit', 'verify', 'number', 'issue', 'report'],
  who: byHolderOrHead,
  likely: () => false,
  act: ({ scene: { facts }, visit }, { to }) => {
    const { organisation, now } = facts;
    const unit = postOf(organisation, visit.holder)?.unit;
    if (postOf(organisation, to)?.unit !== unit) return refuse('post.unknown', { post: to });
    if (to === visit.holder) return refuse('post.same', { post: to });
    if (holderOf(organisation, to, now) === null) return refuse('holder.none', { post: to });
    return [{ kind: 'handedOn', visit: { step: visit.step, round: visit.round }, from: visit.holder, to }];
  },
});
