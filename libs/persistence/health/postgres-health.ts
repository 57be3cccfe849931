import { HealthRecords } from '../../application/health/health-records.js';
import type { FollowingHealth } from '../../application/health/health-records.js';
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

  async following(): Promise<FollowingHealth> {
    const { rows } = await this.db.pool.query<FollowingHealth>(
      `select (select (extract(epoch from clock_timestamp() - at) * 1000)::float8 from heartbeat) as "beatMsAgo",
         (select (extract(epoch from clock_timestamp() - wakes_at) * 1000)::float8 from clock_status) as "clockLateMs"`,
    );
    return rows[0] ?? { beatMsAgo: null, clockLateMs: null };
  }
}
