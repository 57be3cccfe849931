import type { Register } from '../../organisation/acts/rule.js';
import type { OrganisationDecision } from '../../organisation/decide.js';
import { unitOf } from '../../organisation/lookup.js';
import { postsOf } from '../../organisation/tenure.js';
import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { PersonId } from '../../words.js';
import type { AuthorityActOf } from '../acts.js';
import type { Emergency } from '../delegation.js';
import type { Duty } from '../duties.js';
import { regulationOf } from '../regulation.js';

const hour = 3_600_000;

/** As who keeps the system: a person's post with that duty. */
const byDuty = (person: PersonId, duties: Duty[], { organisation, now }: Register) => {
  const post = postsOf(organisation, person, now).find(({ role }) => duties.some((duty) => duty === role));
  return post ? { person, post: post.id } : null;
};

const found = (id: string, { organisation }: Register): Emergency | Refusal =>
  organisation.emergencies?.find((each) => each.id === id) ?? refuse('emergency.unknown');

const put = (value: Emergency, actor: { person: PersonId; post: string }): OrganisationDecision => ({
  actor,
  puts: [{ list: 'emergencies', value }],
});

/** Those who keep the accounts read nothing; when they must, they ask, and say why and over what. */
export const askEmergency = (
  { over, reason }: AuthorityActOf<'askEmergency'>,
  person: PersonId,
  register: Register,
): OrganisationDecision | Refusal => {
  const actor = byDuty(person, ['administrator'], register);
  if (!actor) return refuse('actor.notAdministrator');
  if (reason.trim() === '') return refuse('reason.missing');
  if ('unit' in over && !unitOf(register.organisation, over.unit)) return refuse('unit.unknown', { unit: over.unit });
  const id = `kc-${register.organisation.version + 1}`;
  const asked = { id, person, reason: reason.trim(), over, asked: register.now };
  return put({ ...asked, confirmed: null, until: null, ended: null }, actor);
};

/** The second person opens it, and from that instant it runs out by itself. */
export const confirmEmergency = (
  { emergency: id }: AuthorityActOf<'confirmEmergency'>,
  person: PersonId,
  register: Register,
): OrganisationDecision | Refusal => {
  const emergency = found(id, register);
  if (isRefusal(emergency)) return emergency;
  const actor = byDuty(person, ['securityOfficer'], register);
  if (!actor) return refuse('actor.notSecurityOfficer');
  if (emergency.person === person) return refuse('emergency.own');
  const { hours, confirmWithinHours } = regulationOf(register.organisation, register.now).emergency;
  const tooLate = register.now >= emergency.asked + confirmWithinHours * hour;
  if (emergency.confirmed || emergency.ended || tooLate) return refuse('emergency.over');
  const until = register.now + hours * hour;
  return put({ ...emergency, confirmed: { by: person, at: register.now }, until }, actor);
};

/** Either of the two may end it before its time, or take back what nobody has confirmed. */
export const endEmergency = (
  { emergency: id }: AuthorityActOf<'endEmergency'>,
  person: PersonId,
  register: Register,
): OrganisationDecision | Refusal => {
  const emergency = found(id, register);
  if (isRefusal(emergency)) return emergency;
  const actor = byDuty(person, ['securityOfficer', 'administrator'], register);
  const isTheirs = actor !== null && (person === emergency.person || byDuty(person, ['securityOfficer'], register));
  if (!actor || !isTheirs) return refuse('actor.notSecurityOfficer');
  if (emergency.ended || (emergency.until !== null && emergency.until <= register.now)) return refuse('emergency.over');
  return put({ ...emergency, ended: { by: person, at: register.now } }, actor);
};
