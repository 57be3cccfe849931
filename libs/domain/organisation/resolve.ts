import type { HolderRule } from '../procedure/holder.js';
import type { Instant } from '../time/instant.js';
import type { TaskState } from '../task/state.js';
import type { PostId, UnitId } from '../words.js';
import { postAt } from './as-of.js';
import { postOf, postsEverIn } from './lookup.js';
import type { Organisation, Post, Role } from './organisation.js';
import { agencyOf, unitAfter } from './succession.js';
import { holderOf } from './tenure.js';

/** The unit's post with that role which somebody has at that instant: a vacant desk never gets a file. */
export const heldPost = (organisation: Organisation, unit: UnitId, role: Role, at: Instant): PostId | null =>
  postsEverIn(organisation, unit).find(
    (post) => post.role === role && postAt(post, at).unit === unit && holderOf(organisation, post.id, at) !== null,
  )?.id ?? null;

/** Whose turn a rule means, on the facts of that instant; `null` when nobody has such a post. */
export const resolveHolder = (
  rule: HolderRule,
  task: Pick<TaskState, 'assigner' | 'lead'>,
  organisation: Organisation,
  at: Instant,
): PostId | null => {
  if ('post' in rule) return holderOf(organisation, task.assigner, at) === null ? null : task.assigner;
  const unit = rule.unit === 'lead' ? task.lead : unitAfter(organisation, rule.unit, at);
  return heldPost(organisation, unit, rule.role, at);
};

/** Who answers for a unit: a department has a head, a commune its chairman; their deputies while the post is vacant. */
export const unitLeader = (organisation: Organisation, unit: UnitId, at: Instant): PostId | null => {
  const roles: Role[] = ['head', 'chairman', 'deputyHead', 'viceChairman'];
  const posts = roles.map((role) => heldPost(organisation, unit, role, at));
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
