import { FollowRecords, type Behind, type Found, type Step } from '../../application/follow/ports.js';
import type { TaskId, TaskState } from '../../domain/index.js';
import type { Database } from '../database.js';

type FoundRow = { now: Date; seq: number; cursor: number; state: TaskState; owed: Found['owed'] };

export class PostgresFollowRecords extends FollowRecords {
  constructor(private readonly db: Database) {
    super();
  }

  async find(taskId: TaskId): Promise<Found | null> {
    const { rows } = await this.db.pool.query<FoundRow>({ ...find, values: [taskId] });
    const [row] = rows;
    return row ? { ...row, now: row.now.getTime() } : null;
  }

  async movedByTime(after: TaskId, limit: number): Promise<Behind[]> {
    const { rows } = await this.db.pool.query<Behind>(movedByTime, [after, limit]);
    return rows;
  }

  async follow(steps: Step[]): Promise<number> {
    const { rowCount } = await this.db.pool.query({ ...follow, values: [JSON.stringify(steps)] });
    return rowCount ?? 0;
  }
}

const find = {
  name: 'mandate-follow-find',
  text: `select mandate_now() as now, t.seq, t.state, coalesce(f.cursor, 0) as cursor,
    (select coalesce(jsonb_agg(jsonb_build_object('key', d.key, 'channel', d.channel) order by d.seq, d.key), '[]')
      from delivery d where d.task_id = t.id and d.state in ('owed', 'sending')) as owed
  from task t left join follower f on f.task_id = t.id where t.id = $1`,
};

/** What has left the outbox is looked at by its workflow at once; what people did is told as fast as they did it. */
const movedByTime = `select f.task_id as "taskId", f.cursor as "from", t.seq as "to"
  from (select distinct task_id from outbox where by_time and task_id > $1) waiting
  join follower f using (task_id) join task t on t.id = f.task_id
  where f.last_followed > f.cursor order by f.task_id limit $2`;

/**
 * One statement is one transaction: of two looks at the same entries only one moves the cursor and owes anything. A
 * notice and the mark that it is done stand in it too: neither can be without the other.
 */
const follow = {
  name: 'mandate-follow',
  text: `with step as (
    select "taskId" as task_id, "from", "to", owed
    from jsonb_to_recordset($1::jsonb) as s("taskId" text, "from" int, "to" int, owed jsonb)),
  moved as (
    insert into follower as f (task_id, cursor) select task_id, "to" from step order by task_id
    on conflict (task_id) do update set cursor = excluded.cursor
      where f.cursor = (select "from" from step where step.task_id = f.task_id)
    returning task_id),
  owing as (
    insert into delivery (key, task_id, seq, channel, post, about, state)
    select o.key, moved.task_id, o.seq, o.channel, o.post, o.about, case o.channel when 'notice' then 'done' else 'owed' end
    from moved join step using (task_id),
      jsonb_to_recordset(step.owed) as o(key text, seq int, channel text, post text, about jsonb)
    on conflict (key) do nothing
    returning key, task_id, channel, post, about, at),
  noticed as (
    insert into notice (key, task_id, post, about, at)
    select key, task_id, post, about, at from owing where channel = 'notice')
  select from moved`,
};
