import { instantOf, standingPost } from '../../organisation/acts/rule.js';
import type { Register } from '../../organisation/acts/rule.js';
import type { Actor } from '../../journal/entry.js';
import type { OrganisationDecision } from '../../organisation/decide.js';
import { postsOf } from '../../organisation/tenure.js';
import type { Organisation, Post } from '../../organisation/organisation.js';
import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { Instant } from '../../time/instant.js';
import type { PersonId, PostId } from '../../words.js';
import type { AuthorityActOf } from '../acts.js';
import { deputyRoles, leaderRoles, pathOfPost, withAllUnder } from '../agency.js';
import type { Delegation } from '../delegation.js';
import { dutyPostOf, mayHaveFile } from '../duties.js';
import { endOf } from '../links.js';
import { regulationOf } from '../regulation.js';

/** The post from which somebody may say who does the work of this one: its own holder, or who leads its unit. */
export const inChargeOf = (person: PersonId, post: PostId, { organisation, now }: Register): Actor | Refusal => {
  const posts = postsOf(organisation, person, now);
  const duty = dutyPostOf(posts);
  if (duty) return refuse('actor.systemDuty', { post: duty.id });
  const units = pathOfPost(organisation, post).map(({ id }) => id);
  const leads = ({ unit, role }: Post): boolean =>
    units.includes(unit) && [...leaderRoles, ...deputyRoles].includes(role);
  const own = posts.find(({ id }) => id === post) ?? posts.find(leads);
  return own ? { person, post: own.id } : refuse('actor.mayNotDelegate', { post });
};

/** An authorisation is the head's own, in person; it names its acts and its last day, and stays within the body. */
const badAuthorisation = (act: AuthorityActOf<'delegate'>, of: Post, by: Post, actor: Actor, register: Register) => {
  if (!leaderRoles.includes(of.role) || actor.post !== of.id) return refuse('delegation.notHead', { post: of.id });
  if (act.to === null || act.scope.acts === null || act.scope.acts.length === 0) return refuse('delegation.unlimited');
  const isWithin = withAllUnder(register.organisation, of.unit).includes(by.unit);
  return isWithin ? null : refuse('delegation.below', { post: by.id });
};

const badScope = (act: AuthorityActOf<'delegate'>, { organisation, now }: Register): Refusal | null => {
  const never = regulationOf(organisation, now).never[act.kind];
  const kept = act.scope.acts?.find((each) => never.includes(each));
  if (kept !== undefined) return refuse('delegation.never', { basis: kept });
  const unknown = act.scope.units?.find((unit) => !organisation.units.some(({ id }) => id === unit));
  return unknown === undefined ? null : refuse('unit.unknown', { unit: unknown });
};

type Span = { from: Instant; to: Instant | null };

/** It may begin later, and never before it was given. */
export const spanOf = (from: string | null, to: string | null, register: Register): Span | Refusal => {
  const begins = instantOf(register, from);
  if (isRefusal(begins)) return begins;
  const ends = to === null ? null : instantOf(register, to);
  if (isRefusal(ends)) return ends;
  return ends !== null && ends <= begins ? refuse('date.order', { date: to }) : { from: begins, to: ends };
};

const given = (act: AuthorityActOf<'delegate'>, span: Span, actor: Actor, register: Register): Delegation => ({
  id: `uq-${register.organisation.version + 1}`,
  kind: act.kind,
  of: act.of,
  by: act.by,
  ...span,
  scope: act.scope,
  basis: act.basis.trim(),
  given: { by: actor.person, at: register.now },
  revoked: null,
});

export const delegate = (
  act: AuthorityActOf<'delegate'>,
  person: PersonId,
  register: Register,
): OrganisationDecision | Refusal => {
  const [of, by] = [standingPost(register, act.of), standingPost(register, act.by)];
  if (isRefusal(of)) return of;
  if (isRefusal(by)) return by;
  if (act.of === act.by) return refuse('delegation.self');
  const actor = inChargeOf(person, act.of, register);
  if (isRefusal(actor)) return actor;
  if (act.basis.trim() === '') return refuse('text.missing', { field: 'basis' });
  if (!mayHaveFile(register.organisation, act.by, register.now)) return refuse('holder.none', { post: act.by });
  const refusal =
    badScope(act, register) ?? (act.kind === 'authorisation' ? badAuthorisation(act, of, by, actor, register) : null);
  if (refusal) return refusal;
  const span = spanOf(act.from, act.to, register);
  if (isRefusal(span)) return span;
  const begins = { from: Math.max(span.from, register.now), to: span.to };
  if (begins.to !== null && begins.to <= register.now) return refuse('date.past', { date: act.to });
  return { actor, puts: [{ list: 'delegations', value: given(act, begins, actor, register) }] };
};

const found = (id: string, { delegations = [] }: Organisation): Delegation | Refusal =>
  delegations.find((each) => each.id === id) ?? refuse('delegation.unknown');

/** From this instant: whoever acts by it in the same moment came before, or is refused. */
export const revoke = (
  { delegation: id }: AuthorityActOf<'revoke'>,
  person: PersonId,
  register: Register,
): OrganisationDecision | Refusal => {
  const delegation = found(id, register.organisation);
  if (isRefusal(delegation)) return delegation;
  const actor = inChargeOf(person, delegation.of, register);
  if (isRefusal(actor)) return actor;
  const end = endOf(delegation);
  if (end !== null && end <= register.now) return refuse('delegation.ended', { until: end, basis: delegation.basis });
  const value = { ...delegation, revoked: { by: person, at: register.now } };
  return { actor, puts: [{ list: 'delegations', value }] };
};
