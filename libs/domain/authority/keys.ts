import { stands } from '../organisation/dated.js';
import { postOf } from '../organisation/lookup.js';
import type { Organisation, Post } from '../organisation/organisation.js';
import { postsOf } from '../organisation/tenure.js';
import type { Instant } from '../time/instant.js';
import type { PersonId, UnitId } from '../words.js';
import { deputyRoles, leaderRoles, pathOfPost, withAllUnder } from './agency.js';
import { postsDoneFrom } from './chain.js';
import type { Emergency } from './delegation.js';
import { dutyPostOf } from './duties.js';
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
const ofPost = (organisation: Organisation, post: Post): string[] => [
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

const ofEmergency = ({ over }: Emergency): string[] => ('task' in over ? [`task:${over.task}`] : [`lead:${over.unit}`]);

/** A duty of the system comes first: an auditor reads their scope; whoever keeps accounts or security reads no content. */
const ofPosts = (organisation: Organisation, person: PersonId, at: Instant): string[] => {
  const posts = postsOf(organisation, person, at);
  const duty = dutyPostOf(posts);
  if (duty) return duty.role === 'auditor' ? ofAuditor(organisation, duty, at) : [];
  const ids = posts.map(({ id }) => id);
  const done = postsDoneFrom(organisation, ids, at);
  const all = [...posts, ...done.map((id) => postOf(organisation, id)).filter((post) => post !== null)];
  return all.filter((post) => stands(post, at)).flatMap((post) => ofPost(organisation, post));
};

export const keysOf = (organisation: Organisation, person: PersonId, at: Instant): Keys =>
  new Set([...ofPosts(organisation, person, at), ...openEmergencies(organisation, person, at).flatMap(ofEmergency)]);
