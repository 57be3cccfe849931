import type { Pool } from 'pg';
import { FeedRecords, type KeptFeed } from '../../application/supervision/feeds.js';
import type { Instant, PersonId } from '../../domain/index.js';
import { toInstant } from '../commit/columns.js';

type Made = { made_at: Date };

export class PostgresFeeds extends FeedRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async find(id: string): Promise<KeptFeed | null> {
    const { rows } = await this.pool.query<KeptFeed>(
      `select person, secret_hash as "secretHash" from feed f where id = $1
         and exists (select from account a where a.person = f.person and not a.disabled)`,
      [id],
    );
    return rows[0] ?? null;
  }

  async madeAt(person: PersonId): Promise<Instant | null> {
    const { rows } = await this.pool.query<Made>('select made_at from feed where person = $1', [person]);
    return rows[0] ? toInstant(rows[0].made_at) : null;
  }

  async make(person: PersonId, { id, secretHash }: { id: string; secretHash: string }): Promise<Instant> {
    const { rows } = await this.pool.query<Made>(
      `insert into feed (id, person, secret_hash) values ($1, $2, $3) on conflict (person) do update
         set id = excluded.id, secret_hash = excluded.secret_hash, made_at = excluded.made_at returning made_at`,
      [id, person, secretHash],
    );
    if (!rows[0]) throw new Error('The address of a feed was not kept.');
    return toInstant(rows[0].made_at);
  }

  async revoke(person: PersonId): Promise<boolean> {
    const { rowCount } = await this.pool.query('delete from feed where person = $1', [person]);
    return rowCount === 1;
  }
}
