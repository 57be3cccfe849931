import type { Instant } from '../time/instant.js';
import type { PersonId, PostId } from '../words.js';
import { postAt } from './as-of.js';
import { stands } from './dated.js';
import { inOrderOfPosts, postOf, tenuresOfPerson, tenuresOfPost } from './lookup.js';
import type { Organisation, Post } from './organisation.js';

/** Who has the post at that instant; `null` when it is vacant or unknown. */
export const holderOf = (organisation: Organisation, post: PostId, at: Instant): PersonId | null =>
  tenuresOfPost(organisation, post).find((tenure) => stands(tenure, at))?.person ?? null;

/** Every post that the person has at that instant, as it was then. */
export const postsOf = (organisation: Organisation, person: PersonId, at: Instant): Post[] => {
  const held = tenuresOfPerson(organisation, person).filter((tenure) => stands(tenure, at));
  const ids = new Set(held.map(({ post }) => post));
  const known = [...ids].map((id) => postOf(organisation, id)).filter((post) => post !== null);
  const posts = known.map((post) => postAt(post, at));
  return posts.length > 1 ? inOrderOfPosts(organisation, posts) : posts;
};
