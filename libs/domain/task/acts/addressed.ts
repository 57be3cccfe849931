import { pathOfPost } from '../../authority/agency.js';
import { resolveHolder } from '../../organisation/resolve.js';
import type { PostId } from '../../words.js';
import type { Seat } from '../visit.js';
import type { Scene } from './rule.js';

/**
 * A commune answers to the lead and to the provincial committee at once: there, to whoever checks what is submitted to
 * it, or to the assigner where nobody does. Other agencies answer to the lead.
 */
export const alsoAddressed = ({ state, facts }: Scene, { holder }: Seat): PostId | null => {
  const { organisation, procedure, now } = facts;
  if (!pathOfPost(organisation, holder).some(({ kind }) => kind === 'commune')) return null;
  const check = procedure.steps.find(({ kind }) => kind === 'verify');
  return (check && resolveHolder(check.holder, state, organisation, now)) ?? state.assigner;
};
