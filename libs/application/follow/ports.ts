import type { OwedDelivery, Place } from '../../contracts/lifecycle.js';
import type { Instant, Owed as OwedToPost, PostId, TaskId, TaskState } from '../../domain/index.js';

export type Channel = 'notice' | OwedDelivery['channel'];
/** What somebody is told of; it is put into words where it is read. */
export type About = OwedToPost['about'];
export type Owed = { key: string; seq: number; channel: Channel; post: PostId; about: About };

/** A task whose journal has gone on behind the cursor, as far as `to`. */
export type Behind = { taskId: TaskId; from: number; to: number };
/** The cursor as it goes on, and what is owed of the entries that it passes. */
export type Step = Behind & { owed: Owed[] };

/** What a look finds, in one snapshot; `owed` are the letters that have not gone out yet. */
export type Found = { now: Instant; seq: number; cursor: number; state: TaskState; owed: OwedDelivery[] };

export abstract class FollowRecords {
  abstract find(taskId: TaskId): Promise<Found | null>;
  /** What time has moved, and Temporal has not been told of: the next of them by their ids. */
  abstract movedByTime(after: TaskId, limit: number): Promise<Behind[]>;
  /**
   * Moves the cursors, gives the notices and keeps the letters that are owed: all of it or nothing. A task whose cursor
   * another look has moved meanwhile is left to it. How many were moved.
   */
  abstract follow(steps: Step[]): Promise<number>;
}

export type Delivery = Owed & {
  taskId: TaskId;
  title: string;
  state: 'owed' | 'sending' | 'done' | 'unknown' | 'skipped';
};

export abstract class DeliveryRecords {
  abstract find(key: string): Promise<Delivery | null>;
  abstract mark(key: string, state: Delivery['state']): Promise<void>;
}

/** `cursor` is 0 as long as nobody has looked: such a task has no workflow yet, as far as is known. */
export type OutboxRow = { id: string; taskId: TaskId; cursor: number; dueInMs: number | null; place: Place };

/** What the commit left to be told to Temporal. Leases keep to the real clock, not to the product's `now`. */
export abstract class Outbox {
  abstract lease(limit: number, forMs: number): Promise<OutboxRow[]>;
  abstract release(ids: string[]): Promise<void>;
  abstract remove(ids: string[]): Promise<void>;
  /** Calls back whenever a commit says that it left something, and after each time that this could not be heard. */
  abstract listen(wake: () => void): Promise<() => Promise<void>>;
}

/** Where the clock says when it will wake, so that the relay knows whether a commit is due earlier. */
export abstract class ClockBoard {
  abstract publish(wakeInMs: number): Promise<void>;
  /** `null` when the clock has never run. Negative when it should have woken already. */
  abstract wakesInMs(): Promise<number | null>;
  abstract next(): Promise<{ next: Instant | null; now: Instant }>;
}

export type DifferenceKind = 'behind' | 'unfollowed' | 'overdue';
/** The same difference at two looks has the same mark: a cursor that has moved on meanwhile is no difference. */
export type Difference = { taskId: TaskId; kind: DifferenceKind; mark: string };
export type Lag = { tasks: number; entries: number; oldestMs: number };

/** What journal, cursor, clocks and outbox say of each other. */
export abstract class ReconcilerRecords {
  abstract now(): Promise<Instant>;
  /** Tasks with an entry that needs following behind their cursor, and nothing in the outbox to say so. */
  abstract behind(limit: number): Promise<Difference[]>;
  abstract overdue(olderThanMs: number, limit: number): Promise<Difference[]>;
  /** Tasks whose life goes on, in the order of their ids, with nothing in the outbox. */
  abstract living(after: TaskId, limit: number): Promise<TaskId[]>;
  abstract stillLiving(tasks: TaskId[]): Promise<TaskId[]>;
  /** Names a difference once, however many look for it. */
  abstract report(found: Difference[], firstSeen: Instant): Promise<void>;
  abstract open(): Promise<{ taskId: TaskId; kind: DifferenceKind }[]>;
  abstract repaired(difference: { taskId: TaskId; kind: DifferenceKind }): Promise<void>;
  /** Puts tasks back into the outbox, as a commit does. */
  abstract enqueue(tasks: TaskId[]): Promise<void>;
  abstract lag(): Promise<Lag>;
}
