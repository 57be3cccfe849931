import { postOf } from '../organisation/lookup.js';
import { holderOf, postsOf } from '../organisation/tenure.js';
import type { Organisation, Post } from '../organisation/organisation.js';
import type { Instant } from '../time/instant.js';
import type { PersonId, PostId } from '../words.js';
import type { Role } from '../organisation/role.js';

/** Who keeps the system itself: accounts, its security, its inspection. None of them has a hand in what it holds. */
export type Duty = Extract<Role, 'administrator' | 'auditor' | 'securityOfficer'>;

const duties: readonly Role[] = ['administrator', 'auditor', 'securityOfficer'] satisfies Duty[];

export const dutyOf = ({ role }: Post): Role | null => (duties.includes(role) ? role : null);

/** The post by which somebody has a duty of the system: whatever else they hold, it comes first. */
export const dutyPostOf = (posts: readonly Post[]): Post | null => posts.find((post) => dutyOf(post) !== null) ?? null;

/** A desk at which somebody sits who may have a file: nobody who keeps the system may. */
export const mayHaveFile = (organisation: Organisation, post: PostId, at: Instant): boolean => {
  const known = postOf(organisation, post);
  return known !== null && dutyOf(known) === null && holderOf(organisation, post, at) !== null;
};

export const hasDuty = (organisation: Organisation, person: PersonId, duty: Duty, at: Instant): boolean =>
  postsOf(organisation, person, at).some(({ role }) => role === duty);
