import type { Pool } from 'pg';
import { AccessRecords } from '../../application/access/access-records.js';
import type { StreamAppend } from '../../application/ports.js';
import type { PersonId } from '../../domain/index.js';
import { appendTo } from '../installation/streams.js';

export class PostgresAccess extends AccessRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  /** One entry after the other for each person, and nobody else waits. */
  async append(person: PersonId, entry: StreamAppend): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      await client.query(`select pg_advisory_xact_lock(hashtextextended('access/' || $1, 0))`, [person]);
      await appendTo(client, { kind: 'access', id: person }, entry);
      await client.query('commit');
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}
