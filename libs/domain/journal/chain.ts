import { canonical } from './canonical.js';
import type { JournalEntry } from './entry.js';

/** SHA-256 of a UTF-8 text in lower-case hexadecimal; the domain is pure, so whoever calls brings it. */
export type Sha256 = (text: string) => string;

type Unlinked = Omit<JournalEntry, 'previous' | 'hash'>;

/** What the first entry of every stream has before it. */
export const genesis = '0'.repeat(64);

/** Names every member that is hashed, so that a field a reader adds to a row can never change a hash. */
export const link = (previous: string, entry: Unlinked, sha256: Sha256): { previous: string; hash: string } => {
  const { stream, seq, at, actor, facts, payload } = entry;
  return { previous, hash: sha256(canonical({ stream, seq, at, actor, facts, payload, previous })) };
};

/** The place and hash of an entry that a stream is known to have reached: from what stands beside it, or a receipt. */
export type Reached = { seq: number; hash: string };

/**
 * Whether a whole stream, in order, is as it was written; `brokenAt` is the first place that is not. A chain cannot tell
 * that its end was cut off, so whoever knows how far it had reached says so.
 */
export const verifyChain = (
  entries: readonly JournalEntry[],
  sha256: Sha256,
  reached?: Reached,
): { intact: boolean; brokenAt: number | null } => {
  let previous = genesis;
  for (const [index, entry] of entries.entries()) {
    const sound = entry.seq === index + 1 && entry.previous === previous;
    if (!sound || link(previous, entry, sha256).hash !== entry.hash) return { intact: false, brokenAt: index + 1 };
    previous = entry.hash;
  }
  if (!reached || entries[reached.seq - 1]?.hash === reached.hash) return { intact: true, brokenAt: null };
  return { intact: false, brokenAt: Math.min(reached.seq, entries.length + 1) };
};
