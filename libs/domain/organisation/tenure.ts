import type { Instant } from '../time/instant.js';
import type { PersonId, PostId } from '../words.js';
import type { Organisation, Post, Tenure } from './organisation.js';

const stands = (tenure: Tenure, at: Instant): boolean => tenure.from <= at && (tenure.to === null || at < tenure.to);

export const postOf = (organisation: Organisation, post: PostId): Post | null =>
  organisation.posts.find(({ id }) => id === post) ?? null;

/** Who has the post at that instant; `null` when it is vacant or unknown. */
export const holderOf = (organisation: Organisation, post: PostId, at: Instant): PersonId | null =>
  organisation.tenures.find((tenure) => tenure.post === post && stands(tenure, at))?.person ?? null;

/** Every post that the person has at that instant. */
export const postsOf = (organisation: Organisation, person: PersonId, at: Instant): Post[] => {
  const held = organisation.tenures.filter((tenure) => tenure.person === person && stands(tenure, at));
  const ids = new Set(held.map(({ post }) => post));
  return organisation.posts.filter(({ id }) => ids.has(id));
};
