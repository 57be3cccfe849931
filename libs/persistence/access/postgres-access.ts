import type { Pool } from 'pg';
import { AccessRecords, type AccessEntry } from '../../application/access/access-records.js';
import type { StreamAppend } from '../../application/ports.js';
import type { PersonId } from '../../domain/index.js';
import { toInstant } from '../commit/columns.js';
import { appendTo } from '../installation/streams.js';
import { transaction } from '../transaction.js';

export class PostgresAccess extends AccessRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async latest(limit: number): Promise<AccessEntry[]> {
    type Row = Omit<AccessEntry, 'at'> & { at: Date };
    const { rows } = await this.pool.query<Row>(
      `select seq, at, stream_id as person, payload from journal where stream_kind = 'access' order by at desc limit $1`,
      [limit],
    );
    return rows.map((row) => ({ ...row, at: toInstant(row.at) }));
  }

  /** One entry after the other for each person, and nobody else waits. */
  async append(person: PersonId, entry: StreamAppend): Promise<void> {
    await transaction(this.pool, async (client) => {
      await client.query(`select pg_advisory_xact_lock(hashtextextended('access/' || $1, 0))`, [person]);
      await appendTo(client, { kind: 'access', id: person }, entry);
    });
  }
}
