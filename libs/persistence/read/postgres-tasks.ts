import type { Pool } from 'pg';
import { TaskRecords } from '../../application/ports.js';
import type { Due, InboxTaskRow, Snapshot, TaskFilter, TaskRow } from '../../application/ports.js';
import type { Instant, JournalEntry, PostId, TaskEntry, TaskId } from '../../domain/index.js';
import {
  clockColumns,
  fromColumns,
  maybeInstant,
  storedColumns,
  toInstant,
  toStored,
  toVersions,
  type ClockColumns,
  type StoredColumns,
  type TaskColumns,
} from '../commit/columns.js';
import { listQuery } from './list-query.js';

type ClockAndTask = ClockColumns & (StoredColumns | Record<keyof StoredColumns, null>);

export class PostgresTasks extends TaskRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async one(taskId: TaskId): Promise<Snapshot> {
    const { tasks, ...clock } = await this.tasksWhere('task.id = $1', [taskId]);
    return { ...clock, task: tasks[0] ?? null };
  }

  due(limit: number): Promise<Due> {
    return this.tasksWhere(
      'task.id = any (array(select id from task where next_due <= clock.now order by next_due limit $1))',
      [limit],
    );
  }

  async history(taskId: TaskId): Promise<JournalEntry<TaskEntry>[]> {
    const { rows } = await this.pool.query<JournalRow>(
      `select seq, at, person, post, facts, payload, previous, hash from journal
        where stream_kind = 'task' and stream_id = $1 order by seq`,
      [taskId],
    );
    return rows.map((row) => toEntry(taskId, row));
  }

  async list(filter: TaskFilter, now: Instant, moved: TaskRow[]): Promise<{ total: number; rows: TaskRow[] }> {
    const { rows } = await this.pool.query<TaskColumns & { total: number }>(listQuery(filter, now, moved));
    const found = rows.filter(({ id }) => id !== null);
    return { total: rows[0]?.total ?? 0, rows: found.map(fromColumns) };
  }

  async inbox(posts: PostId[], moved: TaskId[]): Promise<InboxTaskRow[]> {
    const { rows } = await this.pool.query<InboxColumns>(
      `select i.*, t.title, t.directive_number, t.lead_unit, t.assigner from inbox_item i join task t on t.id = i.task_id
        where i.post = any ($1) and i.task_id <> all ($2)`,
      [posts, moved],
    );
    return rows.map(toInboxRow);
  }

  private async tasksWhere(condition: string, values: unknown[]): Promise<Due> {
    const { rows } = await this.pool.query<ClockAndTask>(
      `with clock as materialized (select ${clockColumns})
       select clock.*, ${storedColumns} from clock left join task on ${condition}`,
      values,
    );
    const [first] = rows;
    if (!first) throw new Error('The database has no clock.');
    const found = rows.filter((row): row is ClockColumns & StoredColumns => row.id !== null);
    return {
      now: toInstant(first.now),
      silentMs: first.silent_ms,
      versions: toVersions(first),
      tasks: found.map(toStored),
    };
  }
}

type JournalRow = {
  seq: number;
  at: Date;
  person: string | null;
  post: string | null;
  facts: JournalEntry['facts'];
  payload: TaskEntry;
  previous: string;
  hash: string;
};

const toEntry = (id: TaskId, { at, person, post, ...row }: JournalRow): JournalEntry<TaskEntry> => ({
  ...row,
  stream: { kind: 'task', id },
  at: toInstant(at),
  actor: person !== null && post !== null ? { person, post } : null,
});

type InboxColumns = {
  task_id: string;
  subject: string;
  post: string;
  asked: InboxTaskRow['asked'];
  since: Date;
  due: Date | null;
  title: string;
  directive_number: string;
  lead_unit: string;
  assigner: string;
};

const toInboxRow = (row: InboxColumns): InboxTaskRow => ({
  taskId: row.task_id,
  subject: row.subject,
  post: row.post,
  asked: row.asked,
  since: toInstant(row.since),
  due: maybeInstant(row.due),
  title: row.title,
  directive: row.directive_number,
  lead: row.lead_unit,
  assigner: row.assigner,
});
