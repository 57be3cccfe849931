import { FollowRecords, type Found, type Owed } from '../../application/follow/ports.js';
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

  async follow(taskId: TaskId, cursor: { from: number; to: number }, owed: Owed[]): Promise<boolean> {
    const values = [taskId, cursor.from, cursor.to, JSON.stringify(owed)];
    const { rowCount } = await this.db.pool.query({ ...follow, values });
    return rowCount === 1;
  }
}

const find = {
  name: 'mandate-follow-find',
  text: `select mandate_now() as now, t.seq, t.state, coalesce(f.cursor, 0) as cursor,
    (select coalesce(jsonb_agg(jsonb_build_object('key', d.key, 'channel', d.channel) order by d.seq, d.key), '[]')
      from delivery d where d.task_id = t.id and d.state in ('owed', 'sending')) as owed
  from task t left join follower f on f.task_id = t.id where t.id = $1`,
};

/**
 * One statement is one transaction: of two looks at the same entries only one moves the cursor and owes anything. A
 * notice and the mark that it is done stand in it too: neither can be without the other.
 */
const follow = {
  name: 'mandate-follow',
  text: `with moved as (
    insert into follower as f (task_id, cursor) values ($1, $3)
    on conflict (task_id) do update set cursor = excluded.cursor where f.cursor = $2
    returning task_id),
  owing as (
    insert into delivery (key, task_id, seq, channel, post, about, state)
    select o.key, moved.task_id, o.seq, o.channel, o.post, o.about, case o.channel when 'notice' then 'done' else 'owed' end
    from moved, jsonb_to_recordset($4::jsonb) as o(key text, seq int, channel text, post text, about jsonb)
    on conflict (key) do nothing
    returning key, task_id, channel, post, about, at),
  noticed as (
    insert into notice (key, task_id, post, about, at)
    select key, task_id, post, about, at from owing where channel = 'notice')
  select from moved`,
};
