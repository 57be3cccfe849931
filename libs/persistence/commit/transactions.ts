import pg from 'pg';
import type { PoolClient } from 'pg';
import { Transactions } from '../../application/ports.js';
import type { ActLock, ActTransaction, DueTransaction, SetAside, Writing } from '../../application/ports.js';
import type { Instant, TaskId } from '../../domain/index.js';
import type { Database } from '../database.js';
import { maybeInstant, toInstant } from './columns.js';
import { PostgresFacts } from './facts.js';
import { dueTasks, findForAct, lockDue, lockTask, seriesHead } from './locking.js';
import type { Notifier } from './notifier.js';
import { writeAndCommit } from './write.js';

const attempts = 5;

/** Each transaction is a client of the pool from `begin` to `commit`, and never more than one client. */
export class PostgresTransactions extends Transactions {
  constructor(
    private readonly db: Database,
    private readonly notifier: Notifier,
  ) {
    super();
  }

  act<T>(lock: ActLock, work: (tx: ActTransaction) => Promise<T>): Promise<T> {
    return this.run(async (tx) => {
      const found = await findForAct(tx.client, lock);
      return work(Object.assign(tx, { found, lockSeries: seriesHead(tx.client) }));
    });
  }

  one<T>(task: TaskId, work: (tx: DueTransaction) => Promise<T>): Promise<T> {
    return this.run(async (tx) => work(await this.dueIn(tx, await lockTask(tx.client, task))));
  }

  due<T>(limit: number, work: (tx: DueTransaction) => Promise<T>): Promise<T> {
    return this.run(async (tx) => work(await this.dueIn(tx, await lockDue(tx.client, limit))));
  }

  setAside(rows: SetAside[]): Promise<void> {
    return this.run(async (tx) => {
      await tx.client.query('begin');
      tx.write({ changes: [], setAside: rows });
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

  private async dueIn(tx: Open, ids: TaskId[]): Promise<Open & DueTransaction> {
    return Object.assign(tx, { due: await dueTasks(tx.client, ids) });
  }

  /**
   * Only what the database itself could not put in order is tried again, as a new transaction that decides afresh. A key
   * or a task that two created at the same instant is such a case: the second look finds the first one's.
   */
  private async run<T>(work: (tx: Open) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === attempts || !mayTryAgain(error)) throw error;
      }
    }
  }

  private async once<T>(work: (tx: Open) => Promise<T>): Promise<T> {
    const client = await this.db.pool.connect();
    try {
      const tx = new Open(client);
      const result = await work(tx);
      await end(client, tx.writing);
      client.release();
      if (tx.following) this.notifier.wake();
      return result;
    } catch (error) {
      await abandon(client, error);
      throw error;
    }
  }
}

/** A transaction under way: facts are read by its own client, and the one write ends it, in one message with the commit. */
class Open extends PostgresFacts {
  writing: Writing | null = null;

  constructor(readonly client: PoolClient) {
    super(client);
  }

  get following(): boolean {
    return this.writing?.changes.some(({ following }) => following) ?? false;
  }

  write(writing: Writing): void {
    if (this.writing) throw new Error('A transaction writes once.');
    this.writing = writing;
  }
}

const end = async (client: PoolClient, writing: Writing | null): Promise<void> => {
  await (writing ? writeAndCommit(client, writing) : client.query('rollback'));
};

/** What the database refused leaves a sound connection; after anything else nobody knows what is still under way on it. */
const abandon = async (client: PoolClient, error: unknown): Promise<void> => {
  const sound = error instanceof pg.DatabaseError && (await rolledBack(client));
  client.release(!sound);
};

const rolledBack = (client: PoolClient): Promise<boolean> =>
  client.query('rollback').then(
    () => true,
    () => false,
  );

const serializationFailure = '40001';
const deadlockDetected = '40P01';
const uniqueViolation = '23505';
const madeAtOnce = ['task_pkey', 'command_pkey'];

const mayTryAgain = (error: unknown): boolean => {
  if (!(error instanceof pg.DatabaseError)) return false;
  if (error.code === uniqueViolation) return madeAtOnce.includes(error.constraint ?? '');
  return error.code === serializationFailure || error.code === deadlockDetected;
};
