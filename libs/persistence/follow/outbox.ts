import pg from 'pg';
import { Outbox, type OutboxRow } from '../../application/follow/ports.js';
import type { Database } from '../database.js';

/** How long the ear stays away before it tries to listen again; the relay polls meanwhile. */
const deafForMs = 1_000;

type Leased = Omit<OutboxRow, 'place'> & Pick<OutboxRow['place'], 'stage' | 'holder'> & { next_due: Date | null };

export class PostgresOutbox extends Outbox {
  constructor(
    private readonly db: Database,
    private readonly url: string,
  ) {
    super();
  }

  async lease(limit: number, forMs: number): Promise<OutboxRow[]> {
    const { rows } = await this.db.pool.query<Leased>(
      `with leased as (
         update outbox set leased_until = clock_timestamp() + $2 * interval '1 millisecond'
         where id in (select id from outbox where leased_until is null or leased_until < clock_timestamp()
                      order by id limit $1 for update skip locked)
         returning id, task_id, due)
       select l.id, l.task_id as "taskId", coalesce(f.cursor, 0) as cursor,
         (extract(epoch from l.due - mandate_now()) * 1000)::float8 as "dueInMs",
         coalesce(t.stage, case t.progress when 'archived' then 'closed' else 'followUp' end) as stage, t.holder, t.next_due
       from leased l join task t on t.id = l.task_id left join follower f using (task_id) order by l.id`,
      [limit, forMs],
    );
    return rows.map(({ stage, holder, next_due, ...row }) => {
      return { ...row, place: { stage, holder, nextDue: next_due?.toISOString() ?? null } };
    });
  }

  async release(ids: string[]): Promise<void> {
    await this.db.pool.query('update outbox set leased_until = null where id = any ($1::bigint[])', [ids]);
  }

  async remove(ids: string[]): Promise<void> {
    await this.db.pool.query('delete from outbox where id = any ($1::bigint[])', [ids]);
  }

  async listen(wake: () => void): Promise<() => Promise<void>> {
    const ear = new Ear(this.url, wake);
    await ear.open();
    return () => ear.close();
  }
}

/** One connection of its own that only listens, opened again whenever it is lost. */
class Ear {
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly wake: () => void,
  ) {}

  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: 'mandate relay' });
    client.on('notification', this.wake);
    client.on('error', () => undefined); // It is followed by `end`, where the ear opens again.
    client.once('end', () => this.openAgain());
    try {
      await client.connect();
      await client.query('listen mandate_outbox');
      this.client = client;
      this.wake(); // What was said while nobody listened is found by looking.
    } catch {
      await client.end().catch(() => undefined);
      this.openAgain();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.retry) clearTimeout(this.retry);
    await this.client?.end();
  }

  private openAgain(): void {
    this.client = null;
    if (this.closed || this.retry) return;
    this.retry = setTimeout(() => {
      this.retry = null;
      void this.open();
    }, deafForMs);
  }
}
