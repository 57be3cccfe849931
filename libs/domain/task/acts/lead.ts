import { unitAt } from '../../organisation/as-of.js';
import { unitOf } from '../../organisation/lookup.js';
import { mayLead } from '../../procedure/rules.js';
import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { UnitId } from '../../words.js';
import type { Facts } from '../facts.js';

/** The procedure may say which kinds of unit lead: whoever the task goes to is of one of them. */
export const notOfKind = (lead: UnitId, { organisation, procedure, now }: Facts): Refusal | null => {
  const unit = unitOf(organisation, lead);
  return unit && !mayLead(procedure, unitAt(unit, now)) ? refuse('lead.notOfKind', { unit: lead }) : null;
};
