import type { Pool } from 'pg';
import { DraftRecords } from '../../application/files/draft-records.js';
import type { Content } from '../../application/ports.js';
import type { ContentHash, PersonId, TaskId } from '../../domain/index.js';
import { Seen } from '../read/seen.js';

export class PostgresDrafts extends DraftRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async seenIn(person: PersonId, hash: ContentHash): Promise<{ task: TaskId; name: string }[]> {
    const { rows } = await new Seen(this.pool, person).query<{ task: TaskId; name: string }>(
      'select task_id as task, name from draft where hash = $1 order by at',
      [hash],
    );
    return rows;
  }

  async content(person: PersonId, hash: ContentHash): Promise<Content | null> {
    type Row = { bytes: Buffer; size: number; media_type: string; pages: number | null };
    const { rows } = await new Seen(this.pool, person).query<Row>(
      'select bytes, size, media_type, pages from content where hash = $1',
      [hash],
    );
    const [row] = rows;
    return row ? { bytes: row.bytes, size: row.size, mediaType: row.media_type, pages: row.pages } : null;
  }
}
