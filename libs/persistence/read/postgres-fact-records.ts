import type { Pool } from 'pg';
import type { FactRecords, Versions } from '../../application/ports.js';
import type { Instant, Procedure } from '../../domain/index.js';
import { clockColumns, toInstant, toTimestamp, toVersions, type ClockColumns } from '../commit/columns.js';
import { PostgresFacts } from '../commit/facts.js';

export class PostgresFactRecords extends PostgresFacts implements FactRecords {
  constructor(private readonly pool: Pool) {
    super(pool);
  }

  async versions(): Promise<{ now: Instant; versions: Versions }> {
    const { rows } = await this.pool.query<ClockColumns>(`select ${clockColumns}`);
    const [row] = rows;
    if (!row) throw new Error('The database has no clock.');
    return { now: toInstant(row.now), versions: toVersions(row) };
  }

  async versionsAt(at: Instant): Promise<Pick<Versions, 'organisation' | 'calendar'>> {
    const { rows } = await this.pool.query<Pick<Versions, 'organisation' | 'calendar'>>(
      `select (select coalesce(max(version), 0) from organisation where at <= $1) as organisation,
        (select coalesce(max(version), 0) from calendar where at <= $1) as calendar`,
      [toTimestamp(at)],
    );
    return rows[0] ?? { organisation: 0, calendar: 0 };
  }

  latestProcedure(id: string): Promise<Procedure | null> {
    return this.body('select body from procedure where id = $1 order by version desc limit 1', [id]);
  }

  async procedures(): Promise<Procedure[]> {
    const { rows } = await this.pool.query<{ body: Procedure }>(
      'select distinct on (id) body from procedure order by id, version desc',
    );
    return rows.map(({ body }) => body);
  }
}
