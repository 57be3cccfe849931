import type { Instant } from '../time/instant.js';
import type { PersonId, PostId } from '../words.js';

export type StreamKind =
  'task' | 'organisation' | 'calendar' | 'procedure' | 'series' | 'system' | 'access' | 'accounts';

/** For whom it was done: the post whose work it is, who had that post then, and the papers by which another did it. */
export type Behalf = {
  post: PostId;
  person: PersonId | null;
  as: 'substitution' | 'authorisation';
  by: string[];
};

/** Who decided it, from which post, and on whose behalf where it was not their own. `null` in an entry: time did. */
export type Actor = { person: PersonId; post: PostId; behalf?: Behalf };

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
