import type { Instant } from '../time/instant.js';
import type { PersonId, PostId } from '../words.js';

export type StreamKind = 'task' | 'organisation' | 'calendar' | 'procedure' | 'series' | 'system';

/** Who decided it, in what capacity. `null` in an entry: time did. */
export type Actor = { person: PersonId; post: PostId };

/** An entry as the journal keeps it: one link of its stream's hash chain. */
export type JournalEntry<Payload = unknown> = {
  stream: { kind: StreamKind; id: string };
  /** 1, 2, 3 … within the stream, without gap. */
  seq: number;
  /** When it was recorded: the database's clock, after every lock was granted. */
  at: Instant;
  actor: Actor | null;
  /** The versions of what it was decided on. */
  facts: { organisation: number; calendar: number; procedure: string | null };
  payload: Payload;
  previous: string;
  hash: string;
};
