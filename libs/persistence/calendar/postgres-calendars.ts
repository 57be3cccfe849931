import type { Pool, PoolClient } from 'pg';
import {
  CalendarRecords,
  type Moved,
  type PublishedCalendar,
  type Unfinished,
} from '../../application/calendar/calendar-records.js';
import type { Due, StreamAppend } from '../../application/ports.js';
import type { Calendar, TaskId } from '../../domain/index.js';
import {
  clockColumns,
  maybeInstant,
  storedColumns,
  toInstant,
  toStored,
  toVersions,
  type ClockColumns,
  type StoredColumns,
} from '../commit/columns.js';
import { isLiving } from '../commit/locking.js';
import { appendTo } from '../installation/streams.js';
import { locks } from '../locks.js';

const calendarStream = { kind: 'calendar', id: 'calendar' } as const;

export class PostgresCalendars extends CalendarRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async versions(): Promise<PublishedCalendar[]> {
    type Row = { body: Calendar; at: Date; finished_at: Date | null };
    const { rows } = await this.pool.query<Row>(
      `select body, at, finished_at from calendar left join calendar_replan using (version) order by version desc`,
    );
    return rows.map(({ body, at, finished_at }) => ({
      calendar: body,
      at: toInstant(at),
      finishedAt: maybeInstant(finished_at),
    }));
  }

  async living(after: TaskId, limit: number): Promise<Due> {
    const { rows } = await this.pool.query<ClockColumns & Partial<StoredColumns>>(
      `select clock.*, t.* from (select ${clockColumns}) clock left join
         (select ${storedColumns} from task where id > $1 and ${isLiving} order by id limit $2) t on true
       order by t.id`,
      [after, limit],
    );
    const [first] = rows;
    if (!first) throw new Error('The database has no clock.');
    const tasks = rows.filter((row): row is ClockColumns & StoredColumns => typeof row.id === 'string');
    return {
      now: toInstant(first.now),
      silentMs: first.silent_ms,
      versions: toVersions(first),
      tasks: tasks.map(toStored),
    };
  }

  async unfinished(): Promise<Unfinished | null> {
    const { rows } = await this.pool.query<Unfinished>(
      `select version, coalesce(after, '') as after from (select max(version) as version from calendar) newest
         left join calendar_replan using (version) where finished_at is null
         and exists (select from calendar earlier where earlier.version < newest.version)`,
    );
    return rows[0] ?? null;
  }

  async reached(version: number, after: TaskId): Promise<void> {
    await this.pool.query(
      `insert into calendar_replan (version, after) values ($1, $2)
         on conflict (version) do update set after = greatest(calendar_replan.after, excluded.after)`,
      [version, after],
    );
  }

  async moved(version: number): Promise<Moved> {
    const { rows } = await this.pool.query<Moved>(
      `select count(distinct stream_id)::int as tasks, count(*)::int as deadlines from journal
        where kind = 'replanned' and payload ->> 'calendar' = $1`,
      [String(version)],
    );
    return rows[0] ?? { tasks: 0, deadlines: 0 };
  }

  async finish(version: number, append: StreamAppend): Promise<boolean> {
    const client = await this.pool.connect();
    try {
      const ended = await endedBy(client, version, append);
      client.release();
      return ended;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
}

const endedBy = async (client: PoolClient, version: number, append: StreamAppend): Promise<boolean> => {
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1, $2)', [...locks.installation]);
  const { rowCount } = await client.query(
    `insert into calendar_replan (version, finished_at) values ($1, mandate_now())
       on conflict (version) do update set finished_at = excluded.finished_at where calendar_replan.finished_at is null`,
    [version],
  );
  if (rowCount === 1) await appendTo(client, calendarStream, append);
  await client.query('commit');
  return rowCount === 1;
};
