import type { Pool, QueryConfig } from 'pg';
import { NoticeRecords } from '../../application/notices/notice-records.js';
import type { Notice } from '../../application/notices/notice-records.js';
import type { PersonId, PostId } from '../../domain/index.js';
import { Seen } from '../read/seen.js';

type Row = Pick<Notice, 'key' | 'about' | 'read' | 'message'> & { id: string; title: string; at: Date };

/**
 * The latest of each post are read off its index, and only theirs are the tasks that are fetched, by their ids: where a
 * view hides rows the database cannot know how many are left, and would hold each notice against every task.
 */
export const noticesQuery = (posts: PostId[], limit: number): QueryConfig => ({
  text: `select n.key, t.id, t.title, n.about, n.at, n.read_at is not null as read,
      case when n.message_day is not null then json_build_object('day', n.message_day, 'letter', n.letter) end as message
    from (
      select latest.* from unnest($1::text[]) asked (post) cross join lateral
        (select * from notice where notice.post = asked.post order by at desc, key limit $2) latest
      order by at desc, key limit $2
    ) n cross join lateral (select id, title from task where id = n.task_id limit 1) t
    order by n.at desc, n.key`,
  values: [posts, limit],
});

export class PostgresNotices extends NoticeRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async of(person: PersonId, posts: PostId[], limit: number): Promise<Notice[]> {
    const { rows } = await new Seen(this.pool, person).query<Row>(noticesQuery(posts, limit));
    return rows.map(({ id, title, at, ...rest }) => ({ ...rest, task: { id, title }, at: at.getTime() }));
  }

  async markRead(keys: string[], posts: PostId[]): Promise<number> {
    const { rowCount } = await this.pool.query(
      `update notice set read_at = coalesce(read_at, mandate_now()) where key = any ($1) and post = any ($2)`,
      [keys, posts],
    );
    return rowCount ?? 0;
  }
}
