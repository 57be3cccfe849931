import { randomBytes } from 'node:crypto';
import { sha256 } from '../hash.js';

/** 256 bits that nobody can guess; whoever has it is let in, so it is shown once and kept as a hash. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Fast on purpose: what is hashed here is random, and cannot be found by trying. Passwords have argon2id. */
export const hashOfSecret = (secret: string): string => sha256(secret);
