import type { Pool } from 'pg';
import { delayAfter, LoginTries } from '../../application/accounts/throttle.js';
import type { Bucket } from '../../application/accounts/throttle.js';

/** After a day without a failure, nothing is held against anybody. */
const forgotten = `interval '1 day'`;

export class PostgresLoginTries extends LoginTries {
  constructor(private readonly pool: Pool) {
    super();
  }

  /** The row is locked by its own update, so tries sent side by side are counted one after the other. */
  async begin({ key, account, patience }: Bucket): Promise<number> {
    const waits = Array.from({ length: 64 }, (_, failures) => delayAfter(failures, patience));
    const { rows } = await this.pool.query(
      `with old as (select bucket from login_tries where last_at < clock_timestamp() - ${forgotten} and bucket <> $1
         for update skip locked),
       swept as (delete from login_tries using old where login_tries.bucket = old.bucket)
       insert into login_tries as l (bucket, account_id, failures, last_at, until_at)
       values ($1, $2, 1, clock_timestamp(), clock_timestamp() + make_interval(secs => ($3::float8[])[2]))
       on conflict (bucket) do update set
         failures = case when l.last_at < clock_timestamp() - ${forgotten} then 1 else l.failures + 1 end,
         until_at = clock_timestamp() + make_interval(secs =>
           ($3::float8[])[least(case when l.last_at < clock_timestamp() - ${forgotten} then 1 else l.failures + 1 end, 63) + 1]),
         last_at = clock_timestamp(), account_id = excluded.account_id
       where l.until_at <= clock_timestamp()
       returning failures`,
      [key, account, waits],
    );
    return rows.length > 0 ? 0 : this.left(key);
  }

  private async left(key: string): Promise<number> {
    const { rows } = await this.pool.query<{ seconds: number }>(
      `select greatest(1, ceil(extract(epoch from until_at - clock_timestamp())))::int as seconds
       from login_tries where bucket = $1`,
      [key],
    );
    return rows[0]?.seconds ?? 1;
  }

  async forgive({ key }: Bucket, how: 'all' | 'one'): Promise<void> {
    if (how === 'all') await this.pool.query('delete from login_tries where bucket = $1', [key]);
    else
      await this.pool.query(
        'update login_tries set failures = greatest(failures - 1, 0), until_at = clock_timestamp() where bucket = $1',
        [key],
      );
  }
}
