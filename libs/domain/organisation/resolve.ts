import type { HolderRule } from '../procedure/procedure.js';
import type { Instant } from '../time/instant.js';
import type { TaskState } from '../task/state.js';
import type { PostId, UnitId } from '../words.js';
import { postsIn } from './lookup.js';
import type { Organisation, Role } from './organisation.js';
import { holderOf } from './tenure.js';

/** The unit's post with that role which somebody has at that instant: a vacant desk never gets a file. */
export const heldPost = (organisation: Organisation, unit: UnitId, role: Role, at: Instant): PostId | null =>
  postsIn(organisation, unit).find((post) => post.role === role && holderOf(organisation, post.id, at) !== null)?.id ??
  null;

/** Whose turn a rule means, on the facts of that instant; `null` when nobody has such a post. */
export const resolveHolder = (
  rule: HolderRule,
  task: Pick<TaskState, 'assigner' | 'lead'>,
  organisation: Organisation,
  at: Instant,
): PostId | null => {
  if ('post' in rule) return holderOf(organisation, task.assigner, at) === null ? null : task.assigner;
  return heldPost(organisation, rule.unit === 'lead' ? task.lead : rule.unit, rule.role, at);
};

/** Who answers for a unit: a department has a head, a commune its chairman; their deputies while the post is vacant. */
export const unitLeader = (organisation: Organisation, unit: UnitId, at: Instant): PostId | null => {
  const roles: Role[] = ['head', 'chairman', 'deputyHead', 'viceChairman'];
  const posts = roles.map((role) => heldPost(organisation, unit, role, at));
  return posts.find((post) => post !== null) ?? null;
};
