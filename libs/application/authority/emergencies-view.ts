import type { EmergencyView } from '../../contracts/http.js';
import { decideAuthority, isRefusal } from '../../domain/index.js';
import type { Emergency, PersonId, RegisterFacts } from '../../domain/index.js';
import { personName, unitName } from '../views/names.js';
import { iso, isoOrNull } from '../views/time-words.js';

export const emergencyView = (emergency: Emergency, register: RegisterFacts, person: PersonId): EmergencyView => {
  const { organisation, now } = register;
  const { id, reason, over, asked, confirmed, until, ended } = emergency;
  const may = (act: 'confirmEmergency' | 'endEmergency'): boolean =>
    !isRefusal(decideAuthority({ act, emergency: id }, person, register));
  const isOver = ended !== null || (until !== null && until <= now);
  return {
    ...{ id, reason, over, asked: iso(asked), until: isoOrNull(until) },
    person: { id: emergency.person, name: personName(organisation, emergency.person) },
    overName: 'task' in over ? { vi: over.task, en: over.task } : unitName(organisation, over.unit),
    confirmedBy: confirmed && personName(organisation, confirmed.by),
    state: isOver ? 'over' : confirmed ? 'open' : 'asked',
    mayConfirm: may('confirmEmergency'),
    mayEnd: may('endEmergency'),
  };
};
