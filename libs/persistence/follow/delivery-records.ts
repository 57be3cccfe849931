import { DeliveryRecords, type Delivery } from '../../application/follow/ports.js';
import type { Database } from '../database.js';

export class PostgresDeliveryRecords extends DeliveryRecords {
  constructor(private readonly db: Database) {
    super();
  }

  async find(key: string): Promise<Delivery | null> {
    const { rows } = await this.db.pool.query<Delivery>(
      `select d.key, d.task_id as "taskId", d.seq, d.channel, d.post, d.about, d.state, t.title
       from delivery d join task t on t.id = d.task_id where d.key = $1`,
      [key],
    );
    return rows[0] ?? null;
  }

  /** Whoever marks it done also writes the notice: both in one statement, so neither can be without the other. */
  async notice(key: string): Promise<void> {
    await this.db.pool.query(
      `with done as (update delivery set state = 'done' where key = $1 and state <> 'done' returning key, task_id, post, about)
       insert into notice (key, task_id, post, about, at) select key, task_id, post, about, mandate_now() from done`,
      [key],
    );
  }

  async mark(key: string, state: Delivery['state']): Promise<void> {
    await this.db.pool.query('update delivery set state = $2 where key = $1', [key, state]);
  }
}
