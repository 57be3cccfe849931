import pg from 'pg';
import { Transactions } from '../../application/ports.js';
import type { ActLock, ActTransaction, Due, DueTransaction, SetAside, Writing } from '../../application/ports.js';
import type { Instant, TaskId } from '../../domain/index.js';
import type { Database } from '../database.js';
import { maybeInstant, toInstant } from './columns.js';
import { dueTasks, findForActs, lockDue, lockLiving, lockTask, seriesHead } from './locking.js';
import type { Notifier } from './notifier.js';
import { inTransaction, type Open } from './open.js';
import { Together } from './together.js';

const attempts = 5;

/** Each transaction is a client of the pool from `begin` to `commit`, and never more than one client. */
export class PostgresTransactions extends Transactions {
  private readonly together = new Together(
    (work) => this.once(work),
    (lock, work) => this.alone(lock, work),
  );

  constructor(
    private readonly db: Database,
    private readonly notifier: Notifier,
  ) {
    super();
  }

  act<T>(lock: ActLock, work: (tx: ActTransaction) => Promise<T>): Promise<T> {
    return lock.draws || lock.withParent ? this.alone(lock, work) : this.together.act(lock, work);
  }

  one<T>(task: TaskId, work: (tx: DueTransaction) => Promise<T>): Promise<T> {
    return this.run(async (open) => open.decide(await dueIn(open, await lockTask(open.client, task)), work));
  }

  due<T>(limit: number, work: (tx: DueTransaction) => Promise<T>): Promise<T> {
    return this.run(async (open) => open.decide(await dueIn(open, await lockDue(open.client, limit)), work));
  }

  living<T>(after: TaskId, limit: number, work: (tx: DueTransaction) => Promise<T>): Promise<T> {
    return this.run(async (open) => open.decide(await dueIn(open, await lockLiving(open.client, after, limit)), work));
  }

  setAside(rows: SetAside[]): Promise<void> {
    return this.run(async ({ client, writings }) => {
      await client.query('begin');
      writings.push({ changes: [], setAside: rows });
    });
  }

  async nextDue(): Promise<{ next: Instant | null; now: Instant }> {
    const { rows } = await this.db.pool.query<{ next: Date | null; now: Date }>(
      `select mandate_now() as now, (select next_due from task where next_due is not null
         and not exists (select from set_aside where task_id = task.id) order by next_due limit 1) as next`,
    );
    const [row] = rows;
    if (!row) throw new Error('The database has no clock.');
    return { next: maybeInstant(row.next), now: toInstant(row.now) };
  }

  /** Waits for whoever holds the task, and keeps nobody else waiting meanwhile. */
  private alone<T>(lock: ActLock, work: (tx: ActTransaction) => Promise<T>): Promise<T> {
    return this.run(async (open) => {
      const [found] = await findForActs(open.client, [lock], 'wait');
      if (!found) throw new Error('The database gave no answer to an act.');
      return open.decide({ found, lockSeries: seriesHead(open.client) }, work);
    });
  }

  /**
   * Only what the database itself could not put in order is tried again, as a new transaction that decides afresh. A key
   * or a task that two created at the same instant is such a case: the second look finds the first one's.
   */
  private async run<T>(work: (open: Open) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === attempts || !mayTryAgain(error)) throw error;
      }
    }
  }

  private async once<T>(work: (open: Open) => Promise<T>): Promise<T> {
    const [result, written] = await inTransaction(this.db.pool, async (open) => [await work(open), open.writings]);
    if (written.some(mustBeFollowed)) this.notifier.wake();
    return result;
  }
}

const dueIn = async (open: Open, ids: TaskId[]): Promise<{ due: Due }> => ({ due: await dueTasks(open.client, ids) });

const mustBeFollowed = ({ changes }: Writing): boolean => changes.some(({ following }) => following);

const serializationFailure = '40001';
const deadlockDetected = '40P01';
const uniqueViolation = '23505';
const madeAtOnce = ['task_pkey', 'command_pkey'];

const mayTryAgain = (error: unknown): boolean => {
  if (!(error instanceof pg.DatabaseError)) return false;
  if (error.code === uniqueViolation) return madeAtOnce.includes(error.constraint ?? '');
  return error.code === serializationFailure || error.code === deadlockDetected;
};
