import pg from 'pg';
import type { Client, Pool } from 'pg';
import { Changes, type Moved } from '../../application/changes/changes.js';

type Listener = (moved: Moved[]) => void;
type Row = {
  xmin: string;
  task: string | null;
  import: string | null;
  entry: string | null;
  tx: string | null;
  readers: string[];
};

const poll = 2_000;
/** What people are told because of an act is written a moment after it, by the task's workflow. */
const noticesArrive = 2_000;

/**
 * Reads the newest transactions of the journal and of imports, woken by NOTIFY and by a poll. Beside what it has told already it
 * reads again from the oldest transaction that was still open, for one that commits late would lie behind the newest.
 * Nothing runs while nobody listens.
 */
export class PostgresChanges extends Changes {
  private readonly listeners = new Set<Listener>();
  private since: string | null = null;
  private told = new Set<string>();
  private client: Client | null = null;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(
    private readonly url: string,
    private readonly pool: Pick<Pool, 'query'>,
  ) {
    super();
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.timer === null) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  }

  async close(): Promise<void> {
    this.listeners.clear();
    this.stop();
    await this.looking;
  }

  private start(): void {
    this.since = null;
    this.told = new Set();
    this.timer = setInterval(() => {
      if (this.client === null) this.listen();
      this.wake();
    }, poll);
    this.listen();
    this.wake();
  }

  private stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    this.client?.end().catch(() => undefined);
    this.client = null;
  }

  /** A connection of its own, for a pooled one would be handed on; when it is lost, the poll goes on and opens another. */
  private listen(): void {
    const client = new pg.Client({ connectionString: this.url, application_name: 'mandate-changes', keepAlive: true });
    const lost = () => {
      if (this.client === client) this.client = null;
    };
    this.client = client;
    client
      .on('notification', () => this.wake())
      .on('error', lost)
      .on('end', lost);
    client
      .connect()
      .then(() => client.query('listen mandate_outbox; listen mandate_import'))
      .catch(() => {
        lost();
        client.end().catch(() => undefined);
      });
  }

  private wake(): void {
    this.looking ??= this.look()
      .catch(() => undefined) // The database is away: the next poll looks again.
      .finally(() => (this.looking = null));
  }

  private async look(): Promise<void> {
    const { rows } = await this.pool.query<Row>(newest, [this.since]);
    const xmin = rows[0]?.xmin;
    if (xmin === undefined || this.timer === null) return;
    const first = this.since === null;
    const fresh = rows.filter(({ entry }) => entry !== null && !this.told.has(entry));
    this.since = xmin;
    this.told = new Set(rows.filter(({ tx }) => tx !== null && BigInt(tx) >= BigInt(xmin)).map(({ entry }) => entry!));
    const moved = new Map(fresh.map((row) => [row.task ?? row.import, movedBy(row)]));
    if (!first && moved.size > 0) this.tell([...moved.values()]);
  }

  private tell(moved: Moved[]): void {
    const all = () => this.listeners.forEach((listener) => listener(moved));
    all();
    setTimeout(all, noticesArrive).unref();
  }
}

const movedBy = ({ task, import: id, readers }: Row): Moved =>
  task === null ? { import: id ?? '', readers } : { task, readers };

const newest = `
  select s.xmin::text as xmin, j.stream_id as task, null as import, j.stream_id || '/' || j.seq as entry, j.tx::text as tx,
    coalesce((select t.readers from task t where t.id = j.stream_id), '{}') as readers
  from (select pg_snapshot_xmin(pg_current_snapshot()) as xmin) s
  left join journal j on j.stream_kind = 'task' and j.tx >= coalesce($1::xid8, s.xmin)
  union all
  select pg_snapshot_xmin(pg_current_snapshot())::text, null, i.id, i.id || '/' || i.changed, i.tx::text, i.readers
  from import i where i.tx >= coalesce($1::xid8, pg_snapshot_xmin(pg_current_snapshot()))`;
