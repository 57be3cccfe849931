import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { Instant } from '../../time/instant.js';
import type { PostId } from '../../words.js';
import type { Put } from '../change.js';
import { newId } from '../identifier.js';
import { personOf, tenuresOfPost } from '../lookup.js';
import type { Organisation, Person, Tenure } from '../organisation.js';
import { instantOf, standingPost } from './rule.js';
import type { OrganisationRule } from './rule.js';

const badPerson = (name: string, email: string | null): Refusal | null => {
  if (name.trim() === '') return refuse('text.missing', { field: 'name' });
  return email === null || /^[^\s@]+@[^\s@]+$/.test(email) ? null : refuse('email.invalid', { email });
};

const personFrom = (id: string, name: string, email: string | null): Person => ({
  id,
  name: name.trim(),
  ...(email === null ? {} : { email }),
});

export const addPerson: OrganisationRule<'addPerson'> = ({ organisation }, { id, name, email }) => {
  const refused = badPerson(name, email);
  if (refused) return refused;
  const isTaken = (taken: string): boolean => personOf(organisation, taken) !== null;
  const made = newId(id, name, isTaken);
  if (isRefusal(made)) return made;
  if (isTaken(made.id)) return refuse('person.exists', { person: made.id });
  return [{ list: 'persons', value: personFrom(made.id, name, email) }];
};

export const changePerson: OrganisationRule<'changePerson'> = ({ organisation }, { person: id, name, email }) => {
  const person = personOf(organisation, id);
  if (!person) return refuse('person.unknown', { person: id });
  const refused = badPerson(name, email);
  if (refused) return refused;
  const value = personFrom(id, name, email);
  const isSame = value.name === person.name && value.email === person.email;
  return isSame ? refuse('change.none', { person: id }) : [{ list: 'persons', value }];
};

type Span = { from: Instant; to: Instant | null };

const meets = (a: Span, b: Span): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to) && a.from !== a.to && b.from !== b.to;

/** One post, one person at a time: whoever else has it within that time. */
const inTheWay = (organisation: Organisation, post: PostId, span: Span): Tenure[] =>
  tenuresOfPost(organisation, post).filter((tenure) => meets(tenure, span));

export const appoint: OrganisationRule<'appoint'> = (register, act) => {
  const { organisation } = register;
  const [post, from] = [standingPost(register, act.post), instantOf(register, act.from)];
  const to = act.to === null ? null : instantOf(register, act.to);
  if (isRefusal(post)) return post;
  if (!personOf(organisation, act.person)) return refuse('person.unknown', { person: act.person });
  if (isRefusal(from)) return from;
  if (isRefusal(to)) return to;
  const isOrdered = (to === null || from < to) && from >= (post.from ?? from);
  if (!isOrdered) return refuse('date.order', { date: act.from });
  const others = inTheWay(organisation, act.post, { from, to });
  const leaving = act.replacing ? others.filter((tenure) => tenure.from < from) : [];
  const [other] = others.filter((tenure) => !leaving.includes(tenure));
  if (other) return refuse('tenure.overlaps', { post: act.post, person: other.person, from: other.from });
  return [
    ...leaving.map((tenure): Put => ({ list: 'tenures', value: { ...tenure, to: from } })),
    { list: 'tenures', value: { post: act.post, person: act.person, from, to } },
  ];
};

/** The one that stands on that day, or is still to begin. */
export const endTenure: OrganisationRule<'endTenure'> = (register, { post, person, to: day }) => {
  const to = instantOf(register, day);
  if (isRefusal(to)) return to;
  const open = tenuresOfPost(register.organisation, post).filter(
    (tenure) => tenure.person === person && tenure.from !== tenure.to && (tenure.to === null || tenure.to > to),
  );
  const [tenure] = open;
  if (!tenure) return refuse('tenure.unknown', { post, person });
  return [{ list: 'tenures', value: { ...tenure, to: Math.max(to, tenure.from) } }];
};
