import type { ExcusedSpan } from '../domain/task/excused.js';
import type { Silence } from '../domain/task/watching.js';
import type { JournalEntry } from '../domain/journal/entry.js';
import type { Organisation } from '../domain/organisation/organisation.js';
import type { Procedure } from '../domain/procedure/procedure.js';
import type { Stage } from '../domain/procedure/step-kind.js';
import type { Outage } from '../domain/task/facts.js';
import type { TaskEntry } from '../domain/task/entries.js';
import type { TaskState } from '../domain/task/state.js';
import type { Clock } from '../domain/task/clock.js';
import type { Calendar } from '../domain/time/calendar.js';
import type { Readers } from '../domain/authority/readers.js';
import type { Asked } from '../domain/task/inbox-item.js';
import type { Instant } from '../domain/time/instant.js';
import type { CountingAt } from '../domain/task/official-count.js';
import type { CountedFilter, Tally, TallyFilter } from './supervision/counted.js';
import type { ContentHash, PersonId, PostId, TaskId, UnitId } from '../domain/words.js';

export type Mode = 'demonstration' | 'test' | 'production';

/** What an actor takes away: the place and hash of the last entry that the act wrote. */
export type Receipt = { task: TaskId; seq: number; hash: string; at: Instant; entries: string[] };

/** The versions of everything a decision rests on, as one statement of the transaction read them. */
export type Versions = { organisation: number; calendar: number; outages: number };
export type ProcedureRef = { id: string; version: number };

/** Facts by version. A version never changes, so what was read once may be kept in memory. */
export interface VersionedFacts {
  /** `known`: an earlier version that is in memory already, from which only the changes are read. */
  organisation(version: number, known?: Organisation | null): Promise<Organisation>;
  calendar(version: number): Promise<Calendar>;
  procedure(ref: ProcedureRef): Promise<Procedure | null>;
  outages(): Promise<Outage[]>;
}

export type StoredTask = {
  id: TaskId;
  streamYear: number;
  seq: number;
  headHash: string;
  state: TaskState;
  /** When its last entry was recorded: no later entry may be earlier. */
  changedAt: Instant;
};
export type StoredCommand = { fingerprint: string; receipt: Receipt };

/** One row of `deadline`, one of `inbox_item`: projections of the state, kept so that time and people find their tasks. */
export type DeadlineRow = Clock & { taskId: TaskId };
export type InboxRow = {
  taskId: TaskId;
  subject: string;
  post: PostId;
  asked: Asked;
  since: Instant;
  due: Instant | null;
};
export type InboxKey = Pick<InboxRow, 'taskId' | 'subject' | 'post'>;

/** The columns of `task` that lists are filtered and ordered by. */
export type ListedTask = {
  id: TaskId;
  title: string;
  directive: string;
  lead: UnitId;
  assigner: PostId;
  procedure: ProcedureRef;
  priority: TaskState['priority'];
  progress: TaskState['progress'];
  completion: TaskState['completion']['is'];
  stage: Stage | null;
  step: string | null;
  round: number | null;
  holder: PostId | null;
  due: Instant | null;
  stepDue: Instant | null;
  nextDue: Instant | null;
  /** When the claim was made that stands or was accepted. */
  claimedAt: Instant | null;
  /** Since when its own term stands: by that instant its lateness is judged. */
  standsSince: Instant | null;
  /** When nobody is charged with its time; `null` where that was never. */
  excused: ExcusedSpan[] | null;
  /** What of it is silent; `null` where nothing is. */
  silences: Silence[] | null;
  openedAt: Instant;
  changedAt: Instant;
  /** What it is a part of. */
  parent: TaskId | null;
};

/** With the marks by which it is read, and by which all of it is (`libs/domain/authority/readers.ts`). */
/** `more`: the list is longer than was counted. */
export type Listed = { total: number; more: boolean; rows: ListedTask[] };
export type TaskRow = ListedTask & Readers;

/** All that one task's new entries change, beside each other in one statement. */
export type TaskChange = {
  fresh: boolean;
  streamYear: number;
  row: TaskRow;
  seq: number;
  headHash: string;
  state: TaskState;
  entries: JournalEntry<TaskEntry>[];
  disarmed: { taskId: TaskId; id: string }[];
  armed: DeadlineRow[];
  settled: InboxKey[];
  asked: InboxRow[];
  /** Whether the task's workflow must look: stage, round, holder, alarm or something owed changed. */
  following: boolean;
};

export type SeriesKey = { unit: UnitId; documentType: string; year: number };
export type SeriesHead = SeriesKey & { last: number; seq: number; headHash: string; at: Instant };
export type SeriesDraw = SeriesHead & { entry: JournalEntry };
export type CommandRow = StoredCommand & { person: PersonId; key: string; at: Instant };

/** A task whose passing of time failed: reported, and never in the way of the others. */
export type SetAside = { taskId: TaskId; error: string };

export type Writing = {
  changes: TaskChange[];
  command?: CommandRow;
  draw?: SeriesDraw;
  setAside?: SetAside[];
};

/** How long ago, by the real clock, anybody said that the installation runs; `null` before anybody did. */
export type SilentMs = number | null;

/** What one round trip finds once the task's row and the organisation are locked. */
export type Found = {
  now: Instant;
  silentMs: SilentMs;
  task: StoredTask | null;
  /** What the task is a part of, locked with it, for acts that must know or tell it. */
  parent: StoredTask | null;
  versions: Versions;
  command: StoredCommand | null;
  /** Those contents that the act names which are kept here, of that size, with their pages where they were counted. */
  contents: Record<ContentHash, number | null>;
  /** The newest version of the procedure that the act begins, if it begins one that is known. */
  procedureVersion: number | null;
};
export type ActLock = {
  task: TaskId;
  person: PersonId;
  key: string;
  contents: { hash: ContentHash; size: number }[];
  procedure: string | null;
  /** Whether it may lock a number series on its way: such an act shares its transaction with no other. */
  draws: boolean;
  /** Whether what the task is a part of is locked with it: such an act goes alone too. */
  withParent: boolean;
};

export interface Transaction extends VersionedFacts {
  /** At most once: it is written, and committed with it, when the work has come to its end. */
  write(writing: Writing): void;
}
export interface ActTransaction extends Transaction {
  readonly found: Found;
  /** Locks a number series and reads the clock again: `now` is never from before a wait. */
  lockSeries(series: SeriesKey): Promise<{ head: SeriesHead; now: Instant }>;
}
export type Due = { now: Instant; silentMs: SilentMs; versions: Versions; tasks: StoredTask[] };
export interface DueTransaction extends Transaction {
  readonly due: Due;
}

/** The only way to write the journal of a task. `work` runs again, in a new transaction, when the database asks for it. */
export abstract class Transactions {
  abstract act<T>(lock: ActLock, work: (tx: ActTransaction) => Promise<T>): Promise<T>;
  abstract one<T>(task: TaskId, work: (tx: DueTransaction) => Promise<T>): Promise<T>;
  /** Locks the tasks that are due, those that nobody else has locked, in the order of their ids. */
  abstract due<T>(limit: number, work: (tx: DueTransaction) => Promise<T>): Promise<T>;
  /** Locks living tasks after an id, in the order of their ids. */
  abstract living<T>(after: TaskId, limit: number, work: (tx: DueTransaction) => Promise<T>): Promise<T>;
  abstract setAside(rows: SetAside[]): Promise<void>;
  /** The earliest armed clock of a task that is not set aside. */
  abstract nextDue(): Promise<{ next: Instant | null; now: Instant }>;
}

export type TaskFilter = {
  q?: string;
  lead?: UnitId;
  stage?: Stage;
  progress?: TaskState['progress'];
  holder?: PostId;
  late?: boolean;
  /** The parts of this task. */
  parent?: TaskId;
  /** The marks that whoever asks reads by; nobody's where the system itself asks. */
  marks?: string[];
  page?: number;
  size?: number;
} & CountedFilter;
/** An entry as a viewer is told it: without its payload where that is not theirs to see. */
export type ToldEntry = JournalEntry<TaskEntry | null>;
export type Snapshot = { now: Instant; versions: Versions; task: StoredTask | null };
export type InboxTaskRow = InboxRow & { title: string; directive: string; lead: UnitId; assigner: PostId };

/** Reads of what has been committed. What time has changed since then is the reader's to add. */
export abstract class TaskRecords {
  /** The same questions as this person may ask them: what they may not see is not there, whatever is asked. */
  abstract as(person: PersonId): TaskRecords;
  abstract one(taskId: TaskId): Promise<Snapshot>;
  abstract history(taskId: TaskId): Promise<JournalEntry<TaskEntry>[]>;
  /** The same, without the payloads that whoever asks may not see. */
  abstract told(taskId: TaskId): Promise<ToldEntry[]>;
  abstract due(limit: number): Promise<Due>;
  abstract list(filter: TaskFilter, at: CountingAt, moved: TaskRow[]): Promise<Listed>;
  abstract tally(filter: TallyFilter, at: CountingAt, moved: TaskRow[]): Promise<Tally>;
  abstract inbox(posts: PostId[], moved: TaskId[]): Promise<InboxTaskRow[]>;
}

export abstract class FactRecords implements VersionedFacts {
  abstract versions(): Promise<{ now: Instant; versions: Versions }>;
  /** Those that stood at an instant of the past. */
  abstract versionsAt(at: Instant): Promise<Pick<Versions, 'organisation' | 'calendar'>>;
  abstract procedures(): Promise<Procedure[]>;
  abstract organisation(version: number, known?: Organisation | null): Promise<Organisation>;
  abstract calendar(version: number): Promise<Calendar>;
  abstract procedure(ref: ProcedureRef): Promise<Procedure | null>;
  abstract latestProcedure(id: string): Promise<Procedure | null>;
  abstract outages(): Promise<Outage[]>;
}

/** `pages` where they could be counted. */
export type Content = { bytes: Buffer; size: number; mediaType: string; pages: number | null };
export abstract class ContentRecords {
  abstract put(hash: ContentHash, content: Content): Promise<void>;
  abstract get(hash: ContentHash): Promise<Content | null>;
}

/** The stream of the installation itself. */
export const systemStream: JournalEntry['stream'] = { kind: 'system', id: 'installation' };

/** What one stream of the installation (organisation, calendar, procedure, system) ends in, and its next link. */
export type StreamHead = { seq: number; hash: string; at: Instant };
export type StreamAppend = (head: StreamHead | null, now: Instant) => JournalEntry;

export type Program = 'api' | 'worker';

export abstract class InstallationRecords {
  abstract clock(): Promise<{ mode: Mode; now: Instant; offsetMs: number; createdAt: Instant }>;
  /** Sets the offset so that `now` is at least `target`; never moves it back. */
  abstract moveTo(target: Instant): Promise<void>;
  /** Begins in the past, where nothing is recorded yet; `returnToPresent` ends it. */
  abstract beginAt(past: Instant): Promise<void>;
  abstract returnToPresent(): Promise<void>;
  /** One advance at a time. */
  abstract whileAdvancing<T>(work: () => Promise<T>): Promise<T>;
  /** Stores the beat; when the last one is older than `gapMs`, hands the gap to `record` and stores what it returns. */
  /** Of one of its programs, where that is told. */
  abstract beat(gapMs: number, record: (gap: Outage) => StreamAppend, program?: Program): Promise<Outage | null>;
  abstract hasRecorded(kind: string): Promise<boolean>;
  abstract record(append: StreamAppend): Promise<void>;
  /** Publishes a version with its stream entry, once. */
  abstract publish(document: PublishedDocument, append: StreamAppend): Promise<boolean>;
}
export type PublishedDocument =
  | { kind: 'organisation'; body: Organisation }
  | { kind: 'calendar'; body: Calendar }
  | { kind: 'procedure'; body: Procedure };

/** Implemented where accounts live; a second call for the same username changes nothing and answers `false`. */
export abstract class NewAccounts {
  abstract ensure(account: { username: string; password: string; person: PersonId }): Promise<boolean>;
}
