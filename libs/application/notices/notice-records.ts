import type { LetterState } from '../../contracts/http.js';
import type { CivilDate, Instant, PersonId, PostId, Subject, TaskId } from '../../domain/index.js';

export type Notice = {
  key: string;
  task: { id: TaskId; title: string };
  about: { kind: string; subject: Subject | null; due: Instant | null; firedLate?: true };
  at: Instant;
  read: boolean;
  message: { day: CivilDate; letter: LetterState } | null;
};

/** What the posts of a person were told. Reading one is the reader's own business, so no journal records it. */
export abstract class NoticeRecords {
  /** As this person may see them, of the desks they look after: the newest first. */
  abstract of(person: PersonId, posts: PostId[], limit: number): Promise<Notice[]>;
  /** Only those of these posts; answers how many there are, read before or not. */
  abstract markRead(keys: string[], posts: PostId[]): Promise<number>;
}
