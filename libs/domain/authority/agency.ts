import { postOf, postsIn, unitOf, unitsUnder } from '../organisation/lookup.js';
import type { Organisation, Post, Unit } from '../organisation/organisation.js';
import type { PostId, UnitId } from '../words.js';
import type { Role } from '../organisation/role.js';

/** A unit and, while it is a part of something larger, what it is a part of: a division, its department. */
export const agencyPath = (organisation: Organisation, unit: UnitId): Unit[] => {
  const path: Unit[] = [];
  for (let each = unitOf(organisation, unit); each && !path.includes(each);) {
    path.push(each);
    each = each.kind === 'division' && each.parent !== null ? unitOf(organisation, each.parent) : null;
  }
  return path;
};

export const pathOfPost = (organisation: Organisation, post: PostId): Unit[] => {
  const unit = postOf(organisation, post)?.unit;
  return unit === undefined ? [] : agencyPath(organisation, unit);
};

/** The agency that a post belongs to, whichever of its divisions it sits in. */
export const agencyOf = (organisation: Organisation, post: PostId): Unit | null =>
  pathOfPost(organisation, post).at(-1) ?? null;

/** The unit and all below it. */
export const withAllUnder = (organisation: Organisation, unit: UnitId): UnitId[] => [
  unit,
  ...unitsUnder(organisation, unit).flatMap(({ id }) => withAllUnder(organisation, id)),
];

export const postsWithRole = (organisation: Organisation, unit: UnitId, roles: readonly Role[]): Post[] =>
  postsIn(organisation, unit).filter(({ role }) => roles.includes(role));

/** The posts that head a unit: of a division its own head, of anything else its head or chairman. */
export const headsOf = (organisation: Organisation, unit: UnitId): Post[] =>
  postsWithRole(organisation, unit, unitOf(organisation, unit)?.kind === 'division' ? ['divisionHead'] : leaderRoles);

/** Who leads a unit, and who their deputies are: of a department and of a people's committee. */
export const leaderRoles: readonly Role[] = ['head', 'chairman'];
export const deputyRoles: readonly Role[] = ['deputyHead', 'viceChairman'];
