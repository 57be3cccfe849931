import type { Behalf } from '../journal/entry.js';
import { postOf } from '../organisation/lookup.js';
import type { Organisation, Post } from '../organisation/organisation.js';
import { holderOf } from '../organisation/tenure.js';
import { refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { SigningCapacity } from '../procedure/capacity.js';
import type { Calendar } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import type { PersonId, PostId, UnitId, Words } from '../words.js';
import { agencyPath, deputyRoles, headsOf, leaderRoles, pathOfPost, postsWithRole } from './agency.js';
import { because, both, onBehalf } from './because.js';
import { behind, chainsOf } from './chain.js';
import type { Chain } from './chain.js';
import type { Matter } from './links.js';
import { whyNot } from './why-not.js';

/** Who asks to do what: every post that the person has at this instant, and what the act disposes of. */
export type Asking = {
  person: PersonId;
  posts: readonly Post[];
  organisation: Organisation;
  matter: Matter;
  facts: { now: Instant; calendar: Calendar };
};

/** A yes: the post that the person acts from, for whom, and why they may. `party`: everybody in whose name it is done. */
export type Permission = {
  post: PostId;
  because: Words;
  behalf: Behalf | null;
  party: PersonId[];
  /** Where the act is a signature: each capacity in which it may be given. */
  signs?: (Permission & { capacity: SigningCapacity })[];
};

/** A post that may do it, and why. */
export type Candidate = { post: PostId; why: Words };

export const titleOf = (organisation: Organisation, post: PostId): Words =>
  postOf(organisation, post)?.title ?? { vi: post, en: post };

const own = ({ person }: Asking, { post, why }: Candidate): Permission => ({
  post,
  because: why,
  behalf: null,
  party: [person],
});

/** The person does the work of the candidate's post from the post at the end of the chain. */
const through = (asking: Asking, { post, why }: Candidate, chain: Chain): Permission => {
  const { organisation, person, facts } = asking;
  const behalf: Behalf = {
    post,
    person: holderOf(organisation, post, facts.now),
    as: chain[0]?.kind ?? 'substitution',
    by: chain.map(({ id }) => id),
  };
  return {
    post: chain.at(-1)?.by ?? post,
    because: both(onBehalf(titleOf(organisation, post), chain, facts.calendar), why),
    behalf,
    party: [person, ...behind(organisation, chain, facts.now)],
  };
};

/** Every way in which the person may act for this post: as its holder first, then by each chain. */
export const waysFor = (asking: Asking, candidate: Candidate): Permission[] => {
  const { posts, organisation, matter, facts } = asking;
  const holds = (post: PostId): boolean => posts.some(({ id }) => id === post);
  if (holds(candidate.post)) return [own(asking, candidate)];
  return chainsOf(organisation, candidate.post, matter, facts.now)
    .filter((chain) => holds(chain.at(-1)?.by ?? ''))
    .map((chain) => through(asking, candidate, chain));
};

/** Held by the person themselves before anything done for another: nobody acts on behalf where they may act as they are. */
export const byAny = (asking: Asking, candidates: Candidate[], otherwise: Refusal): Permission | Refusal => {
  const isHeld = ({ post }: Candidate): boolean => asking.posts.some(({ id }) => id === post);
  const held = candidates.find(isHeld);
  if (held) return own(asking, held);
  for (const candidate of candidates) {
    const [way] = waysFor(asking, candidate);
    if (way) return way;
  }
  return (
    whyNot(
      asking,
      candidates.map(({ post }) => post),
    ) ?? otherwise
  );
};

export const notHolder = (holder: PostId): Refusal => refuse('actor.notHolder', { holder });

const leaders = (organisation: Organisation, unit: UnitId, why: Words): Candidate[] =>
  headsOf(organisation, unit).map(({ id }) => ({ post: id, why }));

/** Only the post that has it, whatever the reason. */
export const byPost = (asking: Asking, post: PostId, why: Words): Permission | Refusal =>
  byAny(asking, [{ post, why }], notHolder(post));

/** One of several posts, whichever of them it is; `holder` has the file, and is named where nobody may. */
export const byOneOf = (asking: Asking, posts: PostId[], why: Words, holder: PostId): Permission | Refusal =>
  byAny(
    asking,
    posts.map((post) => ({ post, why })),
    notHolder(holder),
  );

/** The post that has the file. */
export const byHolder = (asking: Asking, holder: PostId, step: Words): Permission | Refusal =>
  byPost(asking, holder, because.holder(step));

/** The post on whose desk it is, or the head of its unit: who takes it into the unit and hands it round in it. */
export const byDeskOrHead = (
  asking: Asking,
  post: PostId,
  { own: why, head }: { own: Words; head: Words },
): Permission | Refusal => {
  const { organisation } = asking;
  const heads = pathOfPost(organisation, post).flatMap(({ id }) => leaders(organisation, id, head));
  return byAny(asking, [{ post, why }, ...heads], notHolder(post));
};

/** The post that has the file, or the head of its unit. */
export const byHolderOrHead = (asking: Asking, holder: PostId, step: Words): Permission | Refusal =>
  byDeskOrHead(asking, holder, { own: because.holder(step), head: because.headOfHolder(step) });

/** Who heads a unit, or the agency that it is a part of. */
export const byHeadOf = (asking: Asking, unit: UnitId | null): Permission | Refusal => {
  const { organisation } = asking;
  const path = unit === null ? [] : agencyPath(organisation, unit);
  const heads = path.flatMap(({ id }) => leaders(organisation, id, because.headOfLead()));
  return byAny(asking, heads, notHolder(heads[0]?.post ?? ''));
};

/** The post that was asked for an opinion, or a deputy in its unit: whoever of them answers, answers for the unit. */
export const bySeat = (asking: Asking, holder: PostId): Permission | Refusal => {
  const { organisation } = asking;
  const unit = postOf(organisation, holder)?.unit;
  const deputies = unit === undefined ? [] : postsWithRole(organisation, unit, deputyRoles);
  const others = deputies.map(({ id }) => ({ post: id, why: because.deputyOfSeat() }));
  return byAny(asking, [{ post: holder, why: because.seat() }, ...others], notHolder(holder));
};

/** The leaders of the body that issues the document give its tasks. */
export const byIssuerLeader = (asking: Asking, issuer: UnitId): Permission | Refusal => {
  const posts = postsWithRole(asking.organisation, issuer, [...leaderRoles, ...deputyRoles]);
  const candidates = posts.map(({ id }) => ({ post: id, why: because.issuerLeader() }));
  return byAny(asking, candidates, refuse('actor.notLeader', { unit: issuer }));
};

/** Either end of a task may close its file: who gave it, or who heads the unit that led it. */
export const byAssignerOrLead = (asking: Asking, assigner: PostId, lead: UnitId): Permission | Refusal => {
  const heads = leaders(asking.organisation, lead, because.headOfLead());
  return byAny(asking, [{ post: assigner, why: because.assigner() }, ...heads], notHolder(assigner));
};

/** The way in which the act that was asked for is done: a signature names its capacity, everything else has one way. */
export const inCapacity = (by: Permission, capacity: SigningCapacity | null): Permission | Refusal => {
  if (!by.signs || capacity === null) return by;
  const way = by.signs.find((each) => each.capacity === capacity);
  return way ?? refuse('capacity.notAllowed', { capacity });
};

/** The act in the name of the post that the task knows: whoever did it for that post stands beside it in the entry. */
export const inNameOf = ({ post, behalf }: Permission): PostId => behalf?.post ?? post;
