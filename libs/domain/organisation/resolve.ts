import type { HolderRule } from '../procedure/holder.js';
import type { Instant } from '../time/instant.js';
import type { TaskState } from '../task/state.js';
import type { PostId, UnitId } from '../words.js';
import { postAt } from './as-of.js';
import { postOf, postsEverIn, unitOf } from './lookup.js';
import type { Organisation, Post } from './organisation.js';
import { agencyOf, unitAfter } from './succession.js';
import { holderOf } from './tenure.js';
import type { Role } from './role.js';

/** The unit's post with that role which somebody has at that instant: a vacant desk never gets a file. */
export const heldPost = (organisation: Organisation, unit: UnitId, role: Role, at: Instant): PostId | null =>
  postsEverIn(organisation, unit).find(
    (post) => post.role === role && postAt(post, at).unit === unit && holderOf(organisation, post.id, at) !== null,
  )?.id ?? null;

/**
 * A commune has a chairman where a department has a head, and a small unit no specialist: what no post of a unit is for
 * is its leader's. A post that is only vacant stays who is meant.
 */
const roleIn = (organisation: Organisation, unit: UnitId, role: Role, at: Instant): PostId | null =>
  postsEverIn(organisation, unit).some((post) => post.role === role)
    ? heldPost(organisation, unit, role, at)
    : unitLeader(organisation, unit, at);

/** Whose turn a rule means, on the facts of that instant; `null` when nobody has such a post. */
export const resolveHolder = (
  rule: HolderRule,
  task: Pick<TaskState, 'assigner' | 'lead'>,
  organisation: Organisation,
  at: Instant,
): PostId | null => {
  if ('post' in rule) return holderOf(organisation, task.assigner, at) === null ? null : task.assigner;
  const unit = rule.unit === 'lead' ? task.lead : unitAfter(organisation, rule.unit, at);
  return roleIn(organisation, unit, rule.role, at);
};

const leadAgencies: Role[] = ['head', 'chairman', 'deputyHead', 'viceChairman'];
const leadDivisions: Role[] = ['divisionHead', 'deputyHead'];

/** Who answers for a unit: a department has a head, a commune its chairman; their deputies while the post is vacant. */
export const unitLeader = (organisation: Organisation, unit: UnitId, at: Instant): PostId | null => {
  const isDivision = unitOf(organisation, unit)?.kind === 'division';
  const posts = (isDivision ? leadDivisions : leadAgencies).map((role) => heldPost(organisation, unit, role, at));
  return posts.find((post) => post !== null) ?? null;
};

/** Who has a post's work on that day: itself while it stands, its successor, or whoever leads the unit. */
export const postAfter = (organisation: Organisation, post: PostId, at: Instant): PostId => {
  const seen = new Set<PostId>();
  let current = post;
  while (!seen.has(current)) {
    seen.add(current);
    const known = postOf(organisation, current);
    if (known && typeof known.to === 'number' && known.to <= at)
      current = known.successor ?? leaderAfter(organisation, known, at) ?? current;
  }
  return current;
};

const leaderAfter = (organisation: Organisation, { unit }: Post, at: Instant): PostId | null =>
  unitLeader(organisation, agencyOf(organisation, unitAfter(organisation, unit, at), at), at);
