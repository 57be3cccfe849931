import type { Pool } from 'pg';
import { OutgoingRecords, type Series, type SeriesEntry } from '../../application/outgoing/outgoing-records.js';
import type { PersonId, TaskId, TaskState } from '../../domain/index.js';
import { toInstant } from '../commit/columns.js';
import { Seen } from '../read/seen.js';

type Row = Omit<SeriesEntry, 'at'> & { at: Date };

export class PostgresOutgoing extends OutgoingRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async series(): Promise<Series[]> {
    const { rows } = await this.pool.query<Series>(
      `select unit, document_type as "documentType", year, last from number_series
       order by year desc, unit, document_type`,
    );
    return rows;
  }

  /** A series lies in the partition of its year, entries made later included. */
  async entries({ unit, documentType, year }: Series): Promise<SeriesEntry[]> {
    const { rows } = await this.pool.query<Row>(
      `select j.kind, (j.payload ->> 'number')::int as number, j.payload ->> 'notation' as notation,
         j.payload ->> 'task' as task, j.payload ->> 'reason' as reason, j.at, j.person as by
       from journal j where j.stream_year = $2 and j.stream_kind = 'series' and j.stream_id = $1 order by j.seq`,
      [`${unit}/${documentType}/${year}`, year],
    );
    return rows.map((row) => ({ ...row, at: toInstant(row.at) }));
  }

  async tasks(person: PersonId, ids: TaskId[]): Promise<{ id: TaskId; title: string; state: TaskState }[]> {
    const { rows } = await new Seen(this.pool, person).query<{ id: TaskId; title: string; state: TaskState }>(
      'select id, title, state from task where id = any ($1)',
      [ids],
    );
    return rows;
  }
}
