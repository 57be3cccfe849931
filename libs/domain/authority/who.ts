import type { Organisation, Post, Role } from '../organisation/organisation.js';
import { postOf } from '../organisation/lookup.js';
import { refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { SigningCapacity } from '../task/state.js';
import type { PostId, Words } from '../words.js';
import { because } from './because.js';

/** A yes: the post that the person acts from, and why they may. */
export type Permission = { post: PostId; because: Words; capacities?: SigningCapacity[] };

/** Who asks: every post that the person has at this instant. */
export type Asking = { posts: readonly Post[]; organisation: Organisation };

const leaderRoles: readonly Role[] = ['head', 'chairman'];

const has = ({ posts }: Asking, post: PostId): boolean => posts.some(({ id }) => id === post);

const asRole = ({ posts }: Asking, unit: string | undefined, roles: readonly Role[]): Post | null =>
  posts.find((post) => post.unit === unit && roles.includes(post.role)) ?? null;

const unitOf = ({ organisation }: Asking, post: PostId): string | undefined => postOf(organisation, post)?.unit;

const notHolder = (holder: PostId): Refusal => refuse('actor.notHolder', { holder });

/** Only the post that has it, whatever the reason. */
export const byPost = (asking: Asking, post: PostId, why: Words): Permission | Refusal =>
  has(asking, post) ? { post, because: why } : notHolder(post);

/** The post that has the file. */
export const byHolder = (asking: Asking, holder: PostId, step: Words): Permission | Refusal =>
  byPost(asking, holder, because.holder(step));

/** The post that has the file, or the head of its unit: who takes a file into the unit and hands it round in it. */
export const byHolderOrHead = (asking: Asking, holder: PostId, step: Words): Permission | Refusal => {
  if (has(asking, holder)) return { post: holder, because: because.holder(step) };
  const head = asRole(asking, unitOf(asking, holder), leaderRoles);
  return head ? { post: head.id, because: because.headOfHolder(step) } : notHolder(holder);
};

/** In which capacity a role signs: on behalf of the collective, for the head, by order. Any other has none here. */
const capacityOf: Partial<Record<Role, SigningCapacity>> = { chairman: 'TM', viceChairman: 'KT', head: 'TL' };

/** The post that has the file to sign, or the chairman's deputy in his place (NĐ 30/2020 art. 13). */
export const bySigner = (asking: Asking, holder: PostId, step: Words): Permission | Refusal => {
  const signer = asking.posts.find(({ id }) => id === holder);
  if (signer) {
    const capacity = capacityOf[signer.role];
    return { post: holder, because: because.holder(step), capacities: capacity ? [capacity] : [] };
  }
  const isChairman = postOf(asking.organisation, holder)?.role === 'chairman';
  const deputy = isChairman ? asRole(asking, unitOf(asking, holder), ['viceChairman']) : null;
  return deputy ? { post: deputy.id, because: because.signsFor(step), capacities: ['KT'] } : notHolder(holder);
};

/** The leaders of the body that issues the document give its tasks. */
export const byIssuerLeader = (asking: Asking, issuer: string): Permission | Refusal => {
  const leader = asRole(asking, issuer, ['chairman', 'viceChairman']);
  return leader ? { post: leader.id, because: because.issuerLeader() } : refuse('actor.notLeader', { unit: issuer });
};

/** Either end of a task may close its file: who gave it, or who heads the unit that led it. */
export const byAssignerOrLead = (asking: Asking, assigner: PostId, lead: string): Permission | Refusal => {
  if (has(asking, assigner)) return { post: assigner, because: because.assigner() };
  const head = asRole(asking, lead, leaderRoles);
  return head ? { post: head.id, because: because.headOfLead() } : notHolder(assigner);
};
