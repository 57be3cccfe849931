import type { SigningCapacity } from '../procedure/capacity.js';
import type { ContentHash } from '../words.js';
import type { Attachment } from './attachment.js';
import type { Done } from './done.js';

/** A file as it was added to the drafts; `pages` were counted in it, and are left out where nothing could be counted. */
export type Drafted = Attachment & { number: number; note: string | null; pages?: number };
export type Version = Drafted & Omit<Done, 'post'>;
export type Approval = Done & { hash: ContentHash; capacity: SigningCapacity };
