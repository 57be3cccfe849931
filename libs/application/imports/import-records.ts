import type { ContentHash, Instant, PersonId, PostId, Refusal, TaskState, UnitId } from '../../domain/index.js';
import type {
  DirectiveFlag,
  DirectiveHead,
  Proposal,
  Relation,
  Review,
  ReviewChange,
} from '../../domain/import/index.js';
import type { DocumentFound, ReadProgress } from './document-reader.js';

export type ImportStatus = 'waiting' | 'reading' | 'ready' | 'failed' | 'cancelled';

export type NewImport = {
  id: string;
  person: PersonId;
  post: PostId;
  body: UnitId;
  readers: string[];
  key: string;
  name: string;
  hash: ContentHash;
  size: number;
};

/** One document that was taken in; its text and its proposals are kept beside. */
export type StoredImport = Omit<NewImport, 'key' | 'readers'> & {
  at: Instant;
  status: ImportStatus;
  progress: ReadProgress | null;
  refusal: Refusal | null;
  kind: string | null;
  textHash: string | null;
  directive: DirectiveHead | null;
  flags: DirectiveFlag[];
  counts: DocumentFound['counts'] | null;
  relations: Relation[];
  /** How many proposals stand where. */
  tally: Partial<Record<Proposal['status'], number>>;
};

export type Claimed = { id: string; body: UnitId; hash: ContentHash };
export type Prepared = {
  found: DocumentFound;
  textHash: string;
  directive: DirectiveHead;
  proposals: Proposal[];
  relations: Relation[];
};
export type Changed<T> = { change: ReviewChange | null; result: T };
export type Earlier = { id: string; hash: ContentHash; number: string };

/** Imports as they are kept. What people read, they read as themselves: what is not theirs is not there. */
export abstract class ImportRecords {
  /** The same key twice is one import. */
  abstract add(row: NewImport): Promise<{ id: string; repeated: boolean }>;
  abstract list(person: PersonId): Promise<StoredImport[]>;
  abstract one(person: PersonId, id: string): Promise<StoredImport | null>;
  abstract proposals(person: PersonId, id: string): Promise<Proposal[]>;
  abstract text(person: PersonId, id: string): Promise<string | null>;
  abstract whole(person: PersonId, id: string): Promise<unknown>;
  /** The text behind a task that this person may read. */
  abstract clauseText(person: PersonId, task: string): Promise<{ name: string; text: string } | null>;
  /** Tasks that this person sees and that still run, of directives with these numbers. */
  abstract openTasks(person: PersonId, numbers: string[]): Promise<TaskState[]>;
  /** One change at a time; `work` sees the review as it stands, and what it answers is written with its answer. */
  abstract change<T>(id: string, work: (review: Review) => Changed<T>): Promise<T>;
  abstract cancel(id: string): Promise<boolean>;
  /** The oldest that waits, or that somebody began to read and left; it stays theirs while they say that they live. */
  abstract claim(reader: string): Promise<Claimed | null>;
  /** `false`: it is not theirs any more. */
  abstract beat(id: string, reader: string, progress: ReadProgress | null): Promise<boolean>;
  abstract finish(id: string, reader: string, outcome: Prepared | Refusal): Promise<void>;
  abstract release(reader: string): Promise<void>;
  abstract earlier(body: UnitId, before: string): Promise<Earlier[]>;
  /** Proposals whose task was asked for and not seen to exist. */
  abstract confirming(): Promise<{ import: string; proposal: string }[]>;
  /** For the system itself, which assigns what somebody confirmed. */
  abstract sourceText(id: string): Promise<string>;
}
