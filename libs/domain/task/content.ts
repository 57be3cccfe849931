import type { Instant } from '../time/instant.js';
import type { Behalf } from '../journal/entry.js';
import type { ContentHash, PersonId, PostId } from '../words.js';
import type { SigningCapacity } from '../procedure/capacity.js';

export type Version = {
  number: number;
  hash: ContentHash;
  name: string;
  mediaType: string;
  size: number;
  note: string | null;
  pages?: number;
  at: Instant;
  by: PersonId;
  behalf?: Behalf;
};
export type Approval = {
  hash: ContentHash;
  capacity: SigningCapacity;
  at: Instant;
  by: PersonId;
  post: PostId;
  behalf?: Behalf;
};
