import type { Pool } from 'pg';
import { FloodRecords } from '../../application/accounts/floods.js';

const sweptAtOnce = 20;

/** A window begins with the first request after the last one ended. Windows that are over are swept as others begin. */
export class PostgresFloods extends FloodRecords {
  constructor(private readonly pool: Pool) {
    super();
  }

  async take(bucket: string, perMinute: number): Promise<number> {
    type Row = { count: number; seconds: number };
    const { rows } = await this.pool.query<Row>(
      `with swept as (delete from rate_window where bucket in
         (select bucket from rate_window where ends_at < clock_timestamp() and bucket <> $1
          order by ends_at limit ${sweptAtOnce} for update skip locked))
       insert into rate_window as w (bucket, count, ends_at)
       values ($1, 1, clock_timestamp() + interval '1 minute')
       on conflict (bucket) do update set
         count = case when w.ends_at <= clock_timestamp() then 1 else w.count + 1 end,
         ends_at = case when w.ends_at <= clock_timestamp() then excluded.ends_at else w.ends_at end
       returning count, greatest(1, ceil(extract(epoch from ends_at - clock_timestamp())))::int as seconds`,
      [bucket],
    );
    const [row] = rows;
    return row && row.count > perMinute ? row.seconds : 0;
  }
}
