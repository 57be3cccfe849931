import { passTime } from '../../domain/index.js';
import type { Instant, TaskId } from '../../domain/index.js';
import { byTime, changeOf, notBefore } from '../commit/change.js';
import { entriesOfTimeAtOnce } from '../commit/commit.js';
import { crashPoint } from '../crash-point.js';
import type { Due, DueTransaction, SetAside, StoredTask, TaskChange, Transactions } from '../ports.js';
import type { FactsCache } from '../read/facts-cache.js';

export type BatchResult = { passed: number; setAside: number; next: Instant | null; now: Instant };
type Passed = { changes: TaskChange[]; setAside: SetAside[] };

/** Time alone, for one task or for all that are due. It has no key: passing twice over the same instant passes once. */
export class TimePasses {
  constructor(
    private readonly transactions: Transactions,
    private readonly cache: FactsCache,
  ) {}

  /** Passes all that is due for one task, a hundred entries to a transaction. */
  async one(taskId: TaskId): Promise<void> {
    while (await this.transactions.one(taskId, (tx) => this.passOne(tx))) continue;
  }

  /** Passes what is due for these, each by itself: one that cannot is set aside and named, and the others go on. */
  async each(ids: TaskId[]): Promise<{ passed: number; setAside: number }> {
    const setAside: SetAside[] = [];
    for (const taskId of ids) {
      await this.one(taskId).catch((reason: unknown) => setAside.push(refusedRow(taskId, reason)));
    }
    if (setAside.length > 0) await this.transactions.setAside(setAside);
    return { passed: ids.length - setAside.length, setAside: setAside.length };
  }

  /** Records what is due in bulk, up to `limit` tasks; says when it is next worth looking. */
  async batch(limit = 500): Promise<BatchResult> {
    const seen: TaskId[] = [];
    const done = await this.inBulk(limit, seen).catch((error: unknown) => this.oneByOne(seen, error));
    const { next, now } = await this.transactions.nextDue();
    return { passed: done.passed, setAside: done.setAside, next, now };
  }

  private async passOne(tx: DueTransaction): Promise<boolean> {
    const [task] = tx.due.tasks;
    const change = task ? await this.changeBy(tx, tx.due, task).catch(cannotPass) : null;
    if (change) tx.write({ changes: [change] });
    return change !== null && isDue(change, tx.due.now);
  }

  private inBulk(limit: number, seen: TaskId[]): Promise<{ passed: number; setAside: number }> {
    return this.transactions.due(limit, async (tx) => {
      seen.splice(0, seen.length, ...tx.due.tasks.map(({ id }) => id));
      if (seen.length > 0) crashPoint('clock.afterLock');
      const { changes, setAside } = await this.passAll(tx);
      if (changes.length + setAside.length > 0) tx.write({ changes, setAside });
      if (changes.length > 0) crashPoint('clock.afterWrite');
      return { passed: changes.length, setAside: setAside.length };
    });
  }

  /** Each task decides alone: one that cannot is set aside and named, and the others go on. */
  private async passAll(tx: DueTransaction): Promise<Passed> {
    const result: Passed = { changes: [], setAside: [] };
    for (const task of tx.due.tasks) {
      try {
        const change = await this.changeBy(tx, tx.due, task);
        if (change) result.changes.push(change);
      } catch (error) {
        result.setAside.push({ taskId: task.id, error: String(error) });
      }
    }
    return result;
  }

  /** A single row that the database refuses would take the whole batch with it: then each is written by itself. */
  private oneByOne(ids: TaskId[], error: unknown): Promise<{ passed: number; setAside: number }> {
    if (!isAboutData(error)) throw error;
    return this.each(ids);
  }

  private async changeBy(tx: DueTransaction, { now, versions }: Due, task: StoredTask): Promise<TaskChange | null> {
    const facts = await this.cache.of(tx, versions, notBefore(now, task.changedAt), task.state.procedure);
    const entries = passTime(task.state, facts, entriesOfTimeAtOnce);
    if (entries.length > 0) return changeOf({ id: task.id, stored: task }, entries.map(byTime), facts);
    const armed = task.state.clocks.find(({ due }) => due <= facts.now);
    if (armed) throw new Error(`Clock ${armed.id} is due and passes nothing.`);
    return null;
  }
}

const isDue = ({ row }: TaskChange, now: Instant): boolean => row.nextDue !== null && row.nextDue <= now;

/** The rules themselves cannot pass this task's time. */
class CannotPass extends Error {}

const cannotPass = (error: unknown): never => {
  throw new CannotPass(String(error), { cause: error });
};

/** Anything else, a lost connection for one, says nothing about the task. */
const refusedRow = (taskId: TaskId, reason: unknown): SetAside => {
  if (!(reason instanceof CannotPass) && !isAboutData(reason)) throw reason;
  return { taskId, error: String(reason instanceof CannotPass ? reason.message : reason) };
};

/** SQLSTATE classes 22 and 23: this data, and no outage or lock. */
const isAboutData = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code);
