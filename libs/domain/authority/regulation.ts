import { stands } from '../organisation/dated.js';
import type { Organisation } from '../organisation/organisation.js';
import type { Instant } from '../time/instant.js';
import type { PartyForm, Regulation } from './delegation.js';

/** How party bodies write what they sign, where their regulation says nothing of its own. */
export const commonForms: PartyForm[] = [
  { of: 'TM', as: 'T/M', by: null },
  { of: 'KT', as: 'K/T', by: null },
  { of: 'head', as: 'T/M', by: null },
  { of: 'TL', as: 'T/L', by: null },
];

/** Before a regulation is published nobody does anything for another but work, and that for one absent at most. */
const strict: Regulation = {
  id: 'none',
  basis: '',
  never: { substitution: ['vote', 'authorise'], authorisation: ['vote', 'authorise'] },
  standIns: [],
  longestChain: 1,
  byOrder: [],
  audits: [],
  emergency: { hours: 1, confirmWithinHours: 1 },
};

/** The regulation in force: of several, the one that came last. */
export const regulationOf = ({ regulations = [] }: Organisation, at: Instant): Regulation =>
  regulations.filter((each) => stands(each, at)).toSorted((a, b) => (b.from ?? 0) - (a.from ?? 0))[0] ?? strict;
