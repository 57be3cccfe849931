import type { AbsenceView, DelegationsView, DelegationView } from '../../contracts/http.js';
import { agencyOf, inChargeOf, isRefusal, isStanding, postsOf, standInsFor } from '../../domain/index.js';
import type { Absence, Delegation, Organisation, PersonId, PostId, RegisterFacts } from '../../domain/index.js';
import { personName, postView, unitLine } from '../views/names.js';
import { iso, isoOrNull } from '../views/time-words.js';

/** What concerns somebody: the posts of their agency, on either side. The office of a committee follows everybody's. */
const concerning = (organisation: Organisation, own: PostId[]): ((post: PostId) => boolean) => {
  const agencies = own.map((post) => agencyOf(organisation, post));
  const isOffice = agencies.some((agency) => agency?.kind === 'office' || agency?.kind === 'committee');
  return (post) => isOffice || agencies.some((agency) => agency?.id === agencyOf(organisation, post)?.id);
};

export const delegationsView = (register: RegisterFacts, person: PersonId): DelegationsView => {
  const { organisation, now } = register;
  const posts = postsOf(organisation, person, now);
  const concerns = concerning(
    organisation,
    posts.map(({ id }) => id),
  );
  const delegations = (organisation.delegations ?? []).filter(({ of, by }) => concerns(of) || concerns(by));
  const absences = (organisation.absences ?? []).filter((absence) =>
    postsOf(organisation, absence.person, now).some(({ id }) => concerns(id)),
  );
  return {
    now: iso(now),
    delegations: delegations.map((each) => delegationView(each, register, person)).toReversed(),
    absences: absences.map((each) => absenceView(each, register)).toReversed(),
    mayImport: posts.some(({ role }) => ['head', 'deputyHead', 'chairman', 'viceChairman', 'clerk'].includes(role)),
  };
};

const stateOf = (delegation: Delegation, now: number): DelegationView['state'] => {
  if (delegation.revoked) return 'revoked';
  if (isStanding(delegation, now)) return 'standing';
  return (delegation.from ?? 0) > now ? 'ahead' : 'ended';
};

const delegationView = (delegation: Delegation, register: RegisterFacts, person: PersonId): DelegationView => {
  const { organisation, now } = register;
  const { id, kind, of, by, scope, basis, given } = delegation;
  const state = stateOf(delegation, now);
  return {
    ...{ id, kind, basis, state, acts: scope.acts, upTo: scope.upTo },
    of: postView(organisation, of, now),
    by: postView(organisation, by, now),
    from: iso(delegation.from ?? given.at),
    to: isoOrNull(delegation.revoked?.at ?? delegation.to ?? null),
    units: scope.units?.map((unit) => unitLine(organisation, unit)) ?? null,
    givenBy: personName(organisation, given.by),
    mayRevoke: (state === 'standing' || state === 'ahead') && !isRefusal(inChargeOf(person, of, register)),
  };
};

const absenceView = (
  { id, person, from, to, by, basis }: Absence,
  { organisation, now }: RegisterFacts,
): AbsenceView => {
  const posts = postsOf(organisation, person, now).map((post) => post.id);
  const standIns = by === null ? posts.flatMap((post) => standInsFor(organisation, post, now).slice(0, 1)) : [by];
  return {
    ...{ id, basis, from: iso(from), to: iso(to), standing: from <= now && now < to },
    person: { id: person, name: personName(organisation, person) },
    by: standIns.map((post) => postView(organisation, post, now)),
  };
};
