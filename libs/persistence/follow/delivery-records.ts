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

  async mark(key: string, state: Delivery['state']): Promise<void> {
    await this.db.pool.query('update delivery set state = $2 where key = $1', [key, state]);
  }
}
