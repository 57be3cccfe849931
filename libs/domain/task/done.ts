import type { Behalf } from '../journal/entry.js';
import type { Instant } from '../time/instant.js';
import type { PersonId, PostId } from '../words.js';

/** Who did it, from which post and for whom, and when. */
export type Done = { at: Instant; by: PersonId; post: PostId; behalf?: Behalf };
