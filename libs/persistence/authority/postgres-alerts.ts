import type { Pool } from 'pg';
import { AlertRecords, type PermissionEntry } from '../../application/authority/alert-records.js';
import type { Instant, PersonId } from '../../domain/index.js';
import { toInstant } from '../commit/columns.js';

export class PostgresAlerts extends AlertRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async latest(limit: number): Promise<PermissionEntry[]> {
    type Row = Pick<PermissionEntry, 'id' | 'payload'> & {
      at: Date;
      by: string | null;
      post: string | null;
      about: string | null;
    };
    const { rows } = await this.pool.query<Row>(
      `select j.stream_kind || '/' || j.seq as id, j.at, j.person as by, j.post, j.payload - 'body' as payload, a.person as about
       from journal j left join account a on j.stream_kind = 'accounts' and a.id = j.payload ->> 'account'
       where j.stream_kind in ('organisation', 'accounts') order by j.at desc, j.seq desc limit $1`,
      [limit],
    );
    return rows.map(({ id, at, by, post, payload, about }) => ({
      ...{ id, payload, at: toInstant(at), person: about },
      actor: by === null ? null : { person: by, post: post ?? '' },
    }));
  }

  async readUpTo(person: PersonId): Promise<Instant> {
    const { rows } = await this.pool.query<{ at: Date }>('select at from alert_read where person = $1', [person]);
    return rows[0] ? toInstant(rows[0].at) : 0;
  }

  async markRead(person: PersonId): Promise<void> {
    await this.pool.query(
      `insert into alert_read (person, at) values ($1, mandate_now())
       on conflict (person) do update set at = greatest(alert_read.at, excluded.at)`,
      [person],
    );
  }
}
