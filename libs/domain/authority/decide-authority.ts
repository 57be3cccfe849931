import type { Register } from '../organisation/acts/rule.js';
import type { OrganisationDecision } from '../organisation/decide.js';
import type { Refusal } from '../refusal.js';
import type { PersonId } from '../words.js';
import type { AuthorityAct } from './acts.js';
import { recordAbsences } from './acts/absences.js';
import { delegate, revoke } from './acts/delegating.js';
import { askEmergency, confirmEmergency, endEmergency } from './acts/emergencies.js';

/** Who acts for whom is a change of the organisation like any other: one version, one entry, one order with every act. */
export const decideAuthority = (
  act: AuthorityAct,
  person: PersonId,
  register: Register,
): OrganisationDecision | Refusal => {
  switch (act.act) {
    case 'delegate':
      return delegate(act, person, register);
    case 'revoke':
      return revoke(act, person, register);
    case 'recordAbsences':
      return recordAbsences(act, person, register);
    case 'askEmergency':
      return askEmergency(act, person, register);
    case 'confirmEmergency':
      return confirmEmergency(act, person, register);
    case 'endEmergency':
      return endEmergency(act, person, register);
  }
};
