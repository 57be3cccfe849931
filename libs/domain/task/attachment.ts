import type { ContentHash } from '../words.js';

/** A file by its content, under the name that somebody gave it. */
export type Attachment = { hash: ContentHash; name: string; mediaType: string; size: number };
