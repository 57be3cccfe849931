import type { Actor } from '../journal/entry.js';
import { isRefusal, refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { PersonId } from '../words.js';
import type { Grounds, OrganisationAct, OrganisationActKind, OrganisationActOf } from './acts.js';
import { setCollective } from './acts/collectives.js';
import { addPerson, appoint, changePerson, endTenure } from './acts/persons.js';
import { addPost, changePost, endPost, setPortfolio } from './acts/posts.js';
import { reorganise } from './acts/reorganise.js';
import type { OrganisationRule, Register } from './acts/rule.js';
import { addUnit, changeUnit } from './acts/units.js';
import type { Put } from './change.js';
import { postsOf } from './tenure.js';

/** Every act, once. */
const rules: { [K in OrganisationActKind]: OrganisationRule<K> } = {
  addUnit,
  changeUnit,
  addPost,
  changePost,
  endPost,
  setPortfolio,
  addPerson,
  changePerson,
  appoint,
  endTenure,
  setCollective,
  reorganise,
};

const ruled = <K extends OrganisationActKind>(kind: K, act: OrganisationActOf<K>, register: Register) =>
  rules[kind](register, act);

/** What the act would change, whoever asks: an import asks it of every row. */
export const putsOf = (act: OrganisationAct, register: Register): Put[] | Refusal => ruled(act.act, act, register);

/** The administrators keep the organisation: who that is, the organisation itself says. */
export const keeperOf = (person: PersonId, { organisation, now }: Register): Actor | Refusal => {
  const post = postsOf(organisation, person, now).find(({ role }) => role === 'administrator');
  return post ? { person, post: post.id } : refuse('actor.notAdministrator');
};

/** Every change says why. */
export const groundsOf = ({ reason, basis }: Grounds): Grounds | Refusal =>
  reason.trim() === ''
    ? refuse('reason.missing')
    : { reason: reason.trim(), basis: basis?.trim() === '' ? null : basis };

export type OrganisationDecision = { actor: Actor; puts: Put[] };

export const decideOrganisation = (
  act: OrganisationAct,
  person: PersonId,
  grounds: Grounds,
  register: Register,
): OrganisationDecision | Refusal => {
  const actor = keeperOf(person, register);
  if (isRefusal(actor)) return actor;
  const why = groundsOf(grounds);
  if (isRefusal(why)) return why;
  const puts = putsOf(act, register);
  return isRefusal(puts) ? puts : { actor, puts };
};
