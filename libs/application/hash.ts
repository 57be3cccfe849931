import { createHash } from 'node:crypto';
import type { Sha256 } from '../domain/index.js';

/** The domain is pure, so this is where a hash is made. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

export const sha256OfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
