import { ReconcilerRecords, type Difference, type DifferenceKind, type Lag } from '../../application/follow/ports.js';
import type { Instant, TaskId } from '../../domain/index.js';
import type { Database } from '../database.js';

/** What is still in the outbox is on its way: slow perhaps, but not lost. */
const notOnItsWay = 'not exists (select from outbox o where o.task_id = t.id)';

/** A task whose workflow must be open: not archived, or something armed, owed or not yet followed. */
const living = `(t.progress <> 'archived' or t.next_due is not null
  or exists (select from follower f where f.task_id = t.id and f.last_followed > f.cursor)
  or exists (select from delivery d where d.task_id = t.id and d.state in ('owed', 'sending')))`;

export class PostgresReconcilerRecords extends ReconcilerRecords {
  constructor(private readonly db: Database) {
    super();
  }

  async now(): Promise<Instant> {
    const [row] = await this.rows<{ now: Date }>('select clock_timestamp() as now');
    return row?.now.getTime() ?? 0;
  }

  behind(limit: number): Promise<Difference[]> {
    return this.rows(
      `select f.task_id as "taskId", 'behind' as kind, f.cursor::text as mark
       from follower f join task t on t.id = f.task_id
       where f.last_followed > f.cursor and ${notOnItsWay} order by f.task_id limit $1`,
      [limit],
    );
  }

  overdue(olderThanMs: number, limit: number): Promise<Difference[]> {
    return this.rows(
      `select t.id as "taskId", 'overdue' as kind, t.next_due::text as mark from task t
       where t.next_due < (select mandate_now()) - $1 * interval '1 millisecond' order by t.next_due limit $2`,
      [olderThanMs, limit],
    );
  }

  async living(after: TaskId, limit: number): Promise<TaskId[]> {
    const found = await this.rows<{ id: TaskId }>(
      `select t.id from task t where t.id > $1 and ${living} and ${notOnItsWay} order by t.id limit $2`,
      [after, limit],
    );
    return found.map(({ id }) => id);
  }

  async stillLiving(tasks: TaskId[]): Promise<TaskId[]> {
    const found = await this.rows<{ id: TaskId }>(
      `select t.id from task t where t.id = any ($1) and ${living} and ${notOnItsWay}`,
      [tasks],
    );
    return found.map(({ id }) => id);
  }

  async report(found: Difference[], firstSeen: Instant): Promise<void> {
    await this.rows(
      `insert into difference (task_id, kind, first_seen)
       select n.task_id, n.kind, $2 from jsonb_to_recordset($1::jsonb) as n(task_id text, kind text)
       where not exists (select from difference d
         where d.task_id = n.task_id and d.kind = n.kind and d.repaired_at is null)
       on conflict do nothing`,
      [JSON.stringify(found.map(({ taskId, kind }) => ({ task_id: taskId, kind }))), new Date(firstSeen)],
    );
  }

  open(): Promise<{ taskId: TaskId; kind: DifferenceKind }[]> {
    return this.rows(`select task_id as "taskId", kind from difference where repaired_at is null order by first_seen`);
  }

  async repaired({ taskId, kind }: { taskId: TaskId; kind: DifferenceKind }): Promise<void> {
    await this.rows(
      `update difference set repaired_at = clock_timestamp() where task_id = $1 and kind = $2 and repaired_at is null`,
      [taskId, kind],
    );
  }

  async enqueue(tasks: TaskId[]): Promise<void> {
    await this.rows(
      `insert into outbox (task_id, seq, due)
       select t.id, t.seq, t.next_due from task t where t.id = any ($1) and ${notOnItsWay}`,
      [tasks],
    );
  }

  /** How far the workflows are behind the journal: by how many tasks and entries, and for how long already. */
  async lag(): Promise<Lag> {
    const [row] = await this.rows<Lag>(
      `select count(*)::int as tasks, coalesce(sum(f.last_followed - f.cursor), 0)::int as entries,
         coalesce(extract(epoch from mandate_now() - min(j.at)) * 1000, 0)::float8 as "oldestMs"
       from follower f join task t on t.id = f.task_id
       join journal j on j.stream_year = t.stream_year and j.stream_kind = 'task' and j.stream_id = t.id and j.seq = f.last_followed
       where f.last_followed > f.cursor`,
    );
    return row ?? { tasks: 0, entries: 0, oldestMs: 0 };
  }

  private async rows<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.db.pool.query<Row>(text, values)).rows;
  }
}
