import { ClockBoard } from '../../application/follow/ports.js';
import type { Transactions } from '../../application/ports.js';
import type { Instant } from '../../domain/index.js';
import type { Database } from '../database.js';

/** The clock sleeps by the real time, whatever the demonstration does to the product's: so it is published in real time. */
export class PostgresClockBoard extends ClockBoard {
  constructor(
    private readonly db: Database,
    private readonly transactions: Pick<Transactions, 'nextDue'>,
  ) {
    super();
  }

  async publish(wakeInMs: number): Promise<void> {
    await this.db.pool.query(
      `insert into clock_status (wakes_at, last_batch_at)
       values (clock_timestamp() + $1 * interval '1 millisecond', clock_timestamp())
       on conflict (sole) do update set wakes_at = excluded.wakes_at, last_batch_at = excluded.last_batch_at`,
      [wakeInMs],
    );
  }

  async wakesInMs(): Promise<number | null> {
    const { rows } = await this.db.pool.query<{ ms: number | null }>(
      `select (extract(epoch from wakes_at - clock_timestamp()) * 1000)::float8 as ms from clock_status`,
    );
    return rows[0]?.ms ?? null;
  }

  next(): Promise<{ next: Instant | null; now: Instant }> {
    return this.transactions.nextDue();
  }
}
