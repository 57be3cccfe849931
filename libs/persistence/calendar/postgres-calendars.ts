import type { Pool, PoolClient } from 'pg';
import {
  CalendarRecords,
  type Moved,
  type PublishedCalendar,
  type ReplanProgress,
  type Unfinished,
} from '../../application/calendar/calendar-records.js';
import type { Due, StreamAppend } from '../../application/ports.js';
import type { Calendar, PersonId, TaskId } from '../../domain/index.js';
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
import { alone } from '../transaction.js';

const calendarStream = { kind: 'calendar', id: 'calendar' } as const;

export class PostgresCalendars extends CalendarRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async versions(): Promise<PublishedCalendar[]> {
    type Row = { body: Calendar; at: Date; by: string | null; finished_at: Date | null };
    const { rows } = await this.pool.query<Row>(
      `select c.body, c.at, j.person as by, finished_at from calendar c left join calendar_replan using (version)
         left join journal j on j.stream_kind = 'calendar' and j.kind = 'published' and j.payload ->> 'version' = version::text
       order by version desc`,
    );
    return rows.map(({ body, at, by, finished_at }) => ({
      calendar: body,
      at: toInstant(at),
      by,
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

  async tellMoved(version: number): Promise<void> {
    await this.pool.query(tellMoved, [String(version)]);
  }

  async progress(): Promise<ReplanProgress | null> {
    const unfinished = await this.unfinished();
    if (!unfinished) return null;
    const { rows } = await this.pool.query<Pick<ReplanProgress, 'planned' | 'living'>>(
      `select count(*)::int as living, count(*) filter (where id <= $1)::int as planned from task where ${isLiving}`,
      [unfinished.after],
    );
    return { version: unfinished.version, ...(rows[0] ?? { planned: 0, living: 0 }) };
  }

  async publishedUnder(person: PersonId, key: string): Promise<number | null> {
    const { rows } = await this.pool.query<{ version: number }>(
      `select (payload ->> 'version')::int as version from journal
        where stream_kind = 'calendar' and kind = 'published' and person = $1 and payload ->> 'key' = $2`,
      [person, key],
    );
    return rows[0]?.version ?? null;
  }

  finish(version: number, append: StreamAppend): Promise<boolean> {
    return alone(this.pool, locks.installation, (client) => endedBy(client, version, append));
  }
}

const endedBy = async (client: PoolClient, version: number, append: StreamAppend): Promise<boolean> => {
  const { rowCount } = await client.query(
    `insert into calendar_replan (version, finished_at) values ($1, mandate_now())
       on conflict (version) do update set finished_at = excluded.finished_at where calendar_replan.finished_at is null`,
    [version],
  );
  if (rowCount === 1) await appendTo(client, calendarStream, append);
  return rowCount === 1;
};

/** Under the keys of the follower (`libs/application/follow/follower.ts`): whoever of the two comes second adds nothing. */
const tellMoved = `with replanned as (
    select stream_id, seq, payload::jsonb as payload from journal
    where kind = 'replanned' and payload ->> 'calendar' = $1),
  moved as (
    select t.id as task_id, j.seq, j.payload -> 'subject' as subject, j.payload #> '{deadline,due}' as due,
      coalesce(i.post, case when j.payload #>> '{subject,of}' <> 'seat' then t.holder end) as post
    from replanned j join task t on t.id = j.stream_id
      left join inbox_item i on i.task_id = t.id and i.asked <> 'acknowledge' and i.subject =
        case j.payload #>> '{subject,of}' when 'seat' then 'seat:' || (j.payload #>> '{subject,seat}')
          when 'visit' then 'visit:' || (j.payload #>> '{subject,step}') || '#' || (j.payload #>> '{subject,round}')
          else j.payload #>> '{subject,of}' end
    where jsonb_typeof(j.payload -> 'deadline') = 'object'),
  owing as (
    insert into delivery (key, task_id, seq, channel, post, about, state)
    select task_id || '/' || seq || '/' || post || '/notice', task_id, seq, 'notice', post,
      jsonb_build_object('kind', 'deadlineMoved', 'subject', subject, 'due', due), 'done'
    from moved where post is not null
    on conflict (key) do nothing
    returning key, task_id, post, about, at)
  insert into notice (key, task_id, post, about, at) select key, task_id, post, about, at from owing`;
