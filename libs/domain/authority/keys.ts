import { postOf } from '../organisation/lookup.js';
import type { Organisation, Post } from '../organisation/organisation.js';
import { postsOf } from '../organisation/tenure.js';
import type { Instant } from '../time/instant.js';
import type { PersonId, PostId, UnitId } from '../words.js';
import { deputyRoles, leaderRoles, pathOfPost, withAllUnder } from './agency.js';
import type { Emergency } from './delegation.js';
import { dutyPostOf } from './duties.js';
import { standingLinks } from './links.js';
import type { Link } from './links.js';
import { regulationOf } from './regulation.js';

/** The marks that a person reads by at this instant (see `readers.ts`). */
export type Keys = ReadonlySet<string>;

const ofUnit = (unit: UnitId): string[] => [`lead:${unit}`, `party:${unit}`];

/** The leaders of a committee, and everybody in its office, follow what it issues. */
const ofIssuer = (organisation: Organisation, post: Post): string[] => {
  const agency = pathOfPost(organisation, post.id).at(-1);
  if (agency?.kind === 'office' && agency.parent !== null) return [`issuer:${agency.parent}`];
  const leads = [...leaderRoles, ...deputyRoles].includes(post.role);
  return leads && agency?.kind === 'committee' ? [`issuer:${agency.id}`] : [];
};

/** What a post reads: its own desk, what its agency leads or helps with, and what it follows. */
export const marksOfPost = (organisation: Organisation, post: Post, at: Instant): string[] =>
  post.role === 'auditor' ? ofAuditor(organisation, post, at) : ofDesk(organisation, post);

const ofDesk = (organisation: Organisation, post: Post): string[] => [
  `post:${post.id}`,
  ...pathOfPost(organisation, post.id).flatMap(({ id }) => ofUnit(id)),
  ...ofIssuer(organisation, post),
];

/** All that is led or issued under the units that an auditor looks into: their own post's, or those the regulation names. */
const ofAuditor = (organisation: Organisation, post: Post, at: Instant): string[] => {
  const named = regulationOf(organisation, at).audits.find(({ by }) => by === post.id)?.units;
  const units = (named ?? [post.unit]).flatMap((unit) => withAllUnder(organisation, unit));
  return units.flatMap((unit) => [`lead:${unit}`, `issuer:${unit}`]);
};

const isOpen = ({ confirmed, until, ended }: Emergency, at: Instant): boolean =>
  confirmed !== null && confirmed.at <= at && until !== null && at < until && (ended === null || at < ended.at);

/** The emergencies that are open to somebody: confirmed by a second person, and not over. */
export const openEmergencies = ({ emergencies = [] }: Organisation, person: PersonId, at: Instant): Emergency[] =>
  emergencies.filter((emergency) => emergency.person === person && isOpen(emergency, at));

export const marksOfEmergency = ({ over }: Pick<Emergency, 'over'>): string[] =>
  'task' in over ? [`task:${over.task}`] : [`lead:${over.unit}`];

/** Whoever does the whole work of a post reads what it reads. */
const isWhole = ({ kind, scope }: Pick<Link, 'kind' | 'scope'>): boolean =>
  kind === 'substitution' && scope.units === null;

type Part = Pick<Link, 'kind' | 'of' | 'scope'>;

/** Whoever does a part of it reads that part: the units of its scope, or else what lies on the desk itself. */
const marksOfPart = ({ of, scope }: Part): string[] => scope.units?.map((unit) => `lead:${unit}`) ?? [`post:${of}`];

/** What a link lets read; `null`: all that the post reads. */
export const marksOfLink = (link: Part): string[] | null => (isWhole(link) ? null : marksOfPart(link));

/** The posts whose whole work is done from these, through as many substitutions as the regulation lets follow. */
const doneFrom = (held: PostId[], links: Link[], longest: number): PostId[] => {
  const all = new Set(held);
  let reached = held;
  for (let step = 0; step < longest; step++) {
    reached = links
      .filter((link) => isWhole(link) && reached.includes(link.by) && !all.has(link.of))
      .map(({ of }) => of);
    for (const post of reached) all.add(post);
  }
  return [...all];
};

/** Every post whose desk a person looks after at this instant: their own, and those they stand in for. */
export const desksOf = (organisation: Organisation, person: PersonId, at: Instant): PostId[] => {
  const held = postsOf(organisation, person, at);
  if (dutyPostOf(held)) return [];
  const { longestChain } = regulationOf(organisation, at);
  return doneFrom(
    held.map(({ id }) => id),
    standingLinks(organisation, at),
    longestChain,
  );
};

const ofDesks = (organisation: Organisation, person: PersonId, at: Instant): string[] => {
  const held = postsOf(organisation, person, at);
  const desks = desksOf(organisation, person, at);
  const posts = desks.map((id) => postOf(organisation, id)).filter((post) => post !== null);
  const isReached = ({ kind, by }: Link): boolean =>
    kind === 'authorisation' ? held.some(({ id }) => id === by) : desks.includes(by);
  const parts = standingLinks(organisation, at).filter((link) => !isWhole(link) && isReached(link));
  return [...posts.flatMap((post) => marksOfPost(organisation, post, at)), ...parts.flatMap(marksOfPart)];
};

/** A duty of the system comes first: an auditor reads their scope; whoever keeps accounts or security reads no content. */
const ofPosts = (organisation: Organisation, person: PersonId, at: Instant): string[] => {
  const duty = dutyPostOf(postsOf(organisation, person, at));
  if (!duty) return ofDesks(organisation, person, at);
  return duty.role === 'auditor' ? marksOfPost(organisation, duty, at) : [];
};

export const keysOf = (organisation: Organisation, person: PersonId, at: Instant): Keys =>
  new Set([
    ...ofPosts(organisation, person, at),
    ...openEmergencies(organisation, person, at).flatMap(marksOfEmergency),
  ]);
