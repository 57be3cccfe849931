import type { Pool } from 'pg';
import { TaskRecords } from '../../application/ports.js';
import type { Due, InboxTaskRow, Listed, Snapshot, TaskFilter, TaskRow, ToldEntry } from '../../application/ports.js';
import type { CountingAt } from '../../domain/task/official-count.js';
import type { Behalf, JournalEntry, PersonId, PostId, TaskEntry, TaskId } from '../../domain/index.js';
import {
  clockColumns,
  fromColumns,
  storedColumns,
  toInstant,
  toStored,
  toVersions,
  type ClockColumns,
  type StoredColumns,
  type TaskColumns,
} from '../commit/columns.js';
import { inboxQuery, toInboxRow, type InboxColumns } from './inbox-query.js';
import { frontQuery, listQuery, mostCounted } from './list-query.js';
import type { Tally, TallyFilter } from '../../application/supervision/counted.js';
import { Seen, type Source } from './seen.js';
import { tallyQuery, toTally, type TallyAnswer } from './tally-query.js';

type ClockAndTask = ClockColumns & (StoredColumns | Record<keyof StoredColumns, null>);

export class PostgresTasks extends TaskRecords {
  /** `source`: the pool for the system itself, what a person may see of it for anybody else. */
  constructor(
    private readonly pool: Pool,
    private readonly source: Source = pool,
  ) {
    super();
  }

  as(person: PersonId): TaskRecords {
    return new PostgresTasks(this.pool, new Seen(this.pool, person));
  }

  async one(taskId: TaskId): Promise<Snapshot> {
    const { tasks, ...clock } = await this.tasksWhere('task.id = $1', [taskId]);
    return { ...clock, task: tasks[0] ?? null };
  }

  /** Which they are is asked first: where a view hides rows, one question for both would read the state of every task. */
  async due(limit: number): Promise<Due> {
    const { rows } = await this.source.query<ClockColumns & { ids: TaskId[] }>(
      `with clock as materialized (select ${clockColumns})
       select clock.*, array(select id from task where next_due <= clock.now order by next_due limit $1) as ids from clock`,
      [limit],
    );
    const [found] = rows;
    if (found && found.ids.length === 0) return { ...toClock(found), tasks: [] };
    return this.tasksWhere('task.id = any ($1)', [found?.ids ?? []]);
  }

  history(taskId: TaskId): Promise<JournalEntry<TaskEntry>[]> {
    return this.entries(taskId);
  }

  told(taskId: TaskId): Promise<ToldEntry[]> {
    return this.entries(taskId);
  }

  private async entries<Payload>(taskId: TaskId): Promise<JournalEntry<Payload>[]> {
    const { rows } = await this.source.query<JournalRow<Payload>>(
      `select seq, at, person, post, behalf, facts, payload, previous, hash from journal
        where stream_kind = 'task' and stream_id = $1 order by seq`,
      [taskId],
    );
    return rows.map((row) => toEntry(taskId, row));
  }

  async list(filter: TaskFilter, at: CountingAt, moved: TaskRow[]): Promise<Listed> {
    const front = await this.frontOf(filter, at, moved);
    const { rows } = await this.source.query<TaskColumns & { total: number }>(listQuery(filter, at, moved, front));
    const found = rows.filter(({ id }) => id !== null).map(fromColumns);
    return front
      ? { total: mostCounted, more: true, rows: found }
      : { total: rows[0]?.total ?? 0, more: false, rows: found };
  }

  private async frontOf(filter: TaskFilter, at: CountingAt, moved: TaskRow[]): Promise<string[] | null> {
    const query = frontQuery(filter, at, moved);
    const found = query && (await this.source.query<{ ids: string[] }>(query));
    return found?.rows[0]?.ids ?? null;
  }

  async tally(filter: TallyFilter, at: CountingAt, moved: TaskRow[]): Promise<Tally> {
    const { rows } = await this.source.query<TallyAnswer>(tallyQuery(filter, at, moved));
    return toTally(rows[0] ?? { groups: [], days: [], excused: [] });
  }

  async inbox(posts: PostId[], moved: TaskId[]): Promise<InboxTaskRow[]> {
    const { rows } = await this.source.query<InboxColumns>(inboxQuery(posts, moved));
    return rows.map(toInboxRow);
  }

  private async tasksWhere(condition: string, values: unknown[]): Promise<Due> {
    const { rows } = await this.source.query<ClockAndTask>(
      `with clock as materialized (select ${clockColumns})
       select clock.*, ${storedColumns} from clock left join task on ${condition}`,
      values,
    );
    const [first] = rows;
    if (!first) throw new Error('The database has no clock.');
    const found = rows.filter((row): row is ClockColumns & StoredColumns => row.id !== null);
    return { ...toClock(first), tasks: found.map(toStored) };
  }
}

const toClock = (clock: ClockColumns): Omit<Due, 'tasks'> => ({
  now: toInstant(clock.now),
  silentMs: clock.silent_ms,
  versions: toVersions(clock),
});

type JournalRow<Payload> = {
  seq: number;
  at: Date;
  person: string | null;
  post: string | null;
  behalf: Behalf | null;
  facts: JournalEntry['facts'];
  payload: Payload;
  previous: string;
  hash: string;
};

const toEntry = <Payload>(
  id: TaskId,
  { at, person, post, behalf, ...row }: JournalRow<Payload>,
): JournalEntry<Payload> => ({
  ...row,
  stream: { kind: 'task', id },
  at: toInstant(at),
  actor: person !== null && post !== null ? { person, post, ...(behalf ? { behalf } : {}) } : null,
});
