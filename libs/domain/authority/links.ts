import { stands } from '../organisation/dated.js';
import { postOf, postsIn } from '../organisation/lookup.js';
import type { Organisation } from '../organisation/organisation.js';
import { holderOf, postsOf } from '../organisation/tenure.js';
import type { SigningForms } from '../procedure/deciding.js';
import type { Instant } from '../time/instant.js';
import type { PersonId, PostId, UnitId } from '../words.js';
import type { Absence, Delegation, DelegationKind, Power, Scope } from './delegation.js';
import { regulationOf } from './regulation.js';
import type { Role } from '../organisation/role.js';

/** One post whose work is done from another at an instant, and the paper that says so. */
export type Link = {
  id: string;
  kind: DelegationKind;
  of: PostId;
  by: PostId;
  scope: Scope;
  basis: string;
  until: Instant | null;
};

/** What an act disposes of, as far as a scope asks. */
export type Matter = {
  power: Power;
  lead: UnitId | null;
  amount: number | null;
  document: string | null;
  /** Whose forms of signing the document takes. */
  forms?: SigningForms;
};

const everything: Scope = { acts: null, units: null, upTo: null };

const firstOf = (...ends: (Instant | null | undefined)[]): Instant | null => {
  const known = ends.filter((end) => typeof end === 'number');
  return known.length > 0 ? Math.min(...known) : null;
};

/** It stands from its beginning up to its end or its revocation, and at neither of these instants any more. */
export const endOf = ({ to, revoked }: Delegation): Instant | null => firstOf(to, revoked?.at);

export const isStanding = (delegation: Delegation, at: Instant): boolean => {
  const end = endOf(delegation);
  return stands(delegation, at) && (end === null || at < end);
};

const ofDelegation = (delegation: Delegation): Link => {
  const { id, kind, of, by, scope, basis } = delegation;
  return { id, kind, of, by, scope, basis, until: endOf(delegation) };
};

const absentAt = ({ absences = [] }: Organisation, person: PersonId, at: Instant): Absence | null =>
  absences.find((absence) => absence.person === person && stands(absence, at)) ?? null;

/** Who may stand in by the regulation, in its order. */
export const standInsFor = (organisation: Organisation, post: PostId, at: Instant): PostId[] => {
  const away = postOf(organisation, post);
  if (!away) return [];
  const { standIns } = regulationOf(organisation, at);
  const roles: Role[] = standIns.find(({ role }) => role === away.role)?.by ?? [];
  const posts = roles.flatMap((role) => postsIn(organisation, away.unit).filter((each) => each.role === role));
  return posts.map(({ id }) => id).filter((id) => id !== post);
};

/** The first of them who is not away as well. */
const standInFor = (organisation: Organisation, post: PostId, at: Instant): PostId | null => {
  const isThere = (id: PostId): boolean => {
    const person = holderOf(organisation, id, at);
    return person !== null && absentAt(organisation, person, at) === null;
  };
  return standInsFor(organisation, post, at).find(isThere) ?? null;
};

const ofAbsence = (organisation: Organisation, absence: Absence, of: PostId, at: Instant): Link[] => {
  const by = absence.by ?? standInFor(organisation, of, at);
  if (by === null || by === of) return [];
  const { id, basis, to } = absence;
  return [{ id, kind: 'substitution', of, by, scope: everything, basis, until: to }];
};

/** Every way in which the work of this post is done from another one at this instant. */
export const linksOf = (organisation: Organisation, of: PostId, at: Instant): Link[] => {
  const given = (organisation.delegations ?? []).filter((each) => each.of === of && isStanding(each, at));
  const person = holderOf(organisation, of, at);
  const absence = person === null ? null : absentAt(organisation, person, at);
  return [...given.map(ofDelegation), ...(absence ? ofAbsence(organisation, absence, of, at) : [])];
};

/** All that stand at this instant, of every post. */
export const standingLinks = (organisation: Organisation, at: Instant): Link[] => {
  const given = (organisation.delegations ?? []).filter((each) => isStanding(each, at)).map(ofDelegation);
  const away = (organisation.absences ?? []).filter((each) => stands(each, at));
  const absent = away.flatMap((absence) =>
    postsOf(organisation, absence.person, at).flatMap(({ id }) => ofAbsence(organisation, absence, id, at)),
  );
  return [...given, ...absent];
};

/** Why a link does not reach this matter; `null` where it does. */
export const outside = (
  link: Pick<Link, 'scope'>,
  { power, lead, amount }: Matter,
): 'act' | 'unit' | 'amount' | null => {
  const { acts, units, upTo } = link.scope;
  if (acts !== null && !acts.includes(power)) return 'act';
  if (units !== null && (lead === null || !units.includes(lead))) return 'unit';
  return upTo !== null && amount !== null && amount > upTo ? 'amount' : null;
};
