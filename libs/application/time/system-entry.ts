import { genesis, link } from '../../domain/index.js';
import type { Actor, JournalEntry } from '../../domain/index.js';
import { notBefore } from '../commit/change.js';
import { sha256 } from '../hash.js';
import type { StreamAppend } from '../ports.js';

/** An entry of the installation itself: no person decided it and it rests on no version of anything. */
type Payload = Record<string, unknown> & { kind: string };

export const ofSystem = (stream: JournalEntry['stream'], payload: Payload): StreamAppend =>
  byPerson(stream, null, payload);

/** The same where somebody did it. */
export const byPerson =
  (stream: JournalEntry['stream'], actor: Actor | null, payload: Payload): StreamAppend =>
  (head, now) => {
    const facts = { organisation: 0, calendar: 0, procedure: null };
    const at = notBefore(now, head?.at);
    const unlinked = { stream, seq: (head?.seq ?? 0) + 1, at, actor, facts, payload };
    return { ...unlinked, ...link(head?.hash ?? genesis, unlinked, sha256) };
  };
