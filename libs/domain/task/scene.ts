import { postsOf } from '../organisation/tenure.js';
import { refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { PersonId } from '../words.js';
import type { Asking } from '../authority/who.js';
import type { Facts } from './facts.js';
import type { TaskState } from './state.js';

/** Who somebody is at this instant: their posts, which is all that authority ever asks about a person. */
export const askingFor = (person: PersonId, { organisation, now }: Facts): Asking => ({
  posts: postsOf(organisation, person, now),
  organisation,
});

/** What no act may be done to at all, and who may do none. */
export const barred = (state: TaskState, asking: Asking): Refusal | null => {
  if (asking.posts.length === 0) return refuse('actor.noPost');
  return state.progress === 'archived' ? refuse('task.closed') : null;
};
