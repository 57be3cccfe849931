import type { Pool } from 'pg';
import { DraftRecords } from '../../application/files/draft-records.js';
import type { ContentHash } from '../../domain/index.js';

export class PostgresDrafts extends DraftRecords {
  constructor(private readonly pool: Pick<Pool, 'query'>) {
    super();
  }

  async nameOf(hash: ContentHash): Promise<string | null> {
    const { rows } = await this.pool.query<{ name: string }>(
      `select payload ->> 'name' as name from journal
       where stream_kind = 'task' and kind = 'versionAdded' and payload ->> 'hash' = $1
       order by at limit 1`,
      [hash],
    );
    return rows[0]?.name ?? null;
  }
}
