import { HealthRecords } from '../../application/health/health-records.js';
import type { Database } from '../database.js';
import { isMigrated } from '../migrate.js';

export class PostgresHealth extends HealthRecords {
  /** The schema does not go back: once it was up to date, every later look is spared. */
  private migrated = false;

  constructor(private readonly db: Database) {
    super();
  }

  async answers(): Promise<void> {
    await this.db.pool.query('select 1');
  }

  async isMigrated(): Promise<boolean> {
    return (this.migrated ||= await isMigrated(this.db));
  }

  async clockRanMsAgo(): Promise<number | null> {
    const { rows } = await this.db.pool.query<{ ms: number }>(
      `select (extract(epoch from clock_timestamp() - last_batch_at) * 1000)::float8 as ms from clock_status`,
    );
    return rows[0]?.ms ?? null;
  }
}
