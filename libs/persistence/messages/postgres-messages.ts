import type { Pool, PoolClient } from 'pg';
import {
  MessageRecords,
  type Gathered,
  type LooseNotice,
  type MessageLine,
  type TakenMessage,
} from '../../application/messages/message-records.js';
import type { CivilDate } from '../../domain/index.js';
import { kindsOfTime } from '../../domain/task/owed.js';
import { locks } from '../locks.js';
import { alone } from '../transaction.js';

/** A program that has been sending for so long is dead. */
const deadAfter = '1 minute';

/** As the index has them. */
const kindsInMessages = kindsOfTime.map((kind) => `'${kind}'`).join(', ');

type TakenRow = Pick<TakenMessage, 'key' | 'person' | 'day' | 'again'>;

export class PostgresMessages extends MessageRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async loose(limit: number): Promise<LooseNotice[]> {
    const { rows } = await this.pool.query<LooseNotice>(
      `select key, post from notice where message is null
         and about ->> 'kind' in (${kindsInMessages}) order by key limit $1`,
      [limit],
    );
    return rows;
  }

  async gather(notices: Gathered[], day: CivilDate, after: CivilDate): Promise<void> {
    await this.alone((client) => client.query(gather, [JSON.stringify(notices), day, after]));
  }

  take(day: CivilDate): Promise<TakenMessage | null> {
    return this.alone(async (client) => {
      const { rows } = await client.query<TakenRow>(take, [day]);
      const [taken] = rows;
      if (!taken) return null;
      const lines = await client.query<MessageLine>(linesOf, [taken.key]);
      return { ...taken, lines: lines.rows };
    });
  }

  async mark(key: string, as: 'ready' | 'sent' | 'unknown' | 'skipped'): Promise<void> {
    await this.pool.query('update daily_message set state = $2 where key = $1', [key, as]);
  }

  private alone<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return alone(this.pool, locks.messages, work);
  }
}

const gather = `with given as (select * from jsonb_to_recordset($1::jsonb) as g(key text, person text)),
  people as (select distinct person from given where person is not null),
  chosen as (select person, case when exists (select from daily_message m
      where m.person = people.person and m.day = $2::date and m.state <> 'ready') then $3::date else $2::date end as day
    from people),
  made as (insert into daily_message (key, person, day) select person || '/' || day, person, day from chosen
    on conflict do nothing)
  update notice n set message = coalesce(c.person || '/' || c.day, '')
    from given left join chosen c using (person) where n.key = given.key and n.message is null`;

const take = `with next as (select key, state from daily_message
    where day <= $1::date and (state = 'ready'
      or (state = 'sending' and taken_at < clock_timestamp() - interval '${deadAfter}'))
    order by day, key limit 1 for update skip locked)
  update daily_message m set state = 'sending', taken_at = clock_timestamp() from next where m.key = next.key
  returning m.key, m.person, m.day::text as day, next.state = 'sending' as again`;

const linesOf = `select json_build_object('id', t.id, 'title', t.title) as task, n.about
  from notice n join task t on t.id = n.task_id where n.message = $1
  order by case n.about ->> 'kind' when 'escalated' then 0 when 'late' then 1 when 'reminder' then 2 else 3 end, n.at, n.key`;
