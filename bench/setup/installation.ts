import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { registerSearchAttributes } from '../../libs/temporal/search-attributes.js';
import { Starter } from '../../libs/temporal/starter.js';
import { Temporal } from '../../libs/temporal/temporal.js';
import { freshDatabase } from './ground.js';
import { freePort, Program } from './programs.js';
import { nobody, servers } from './servers.js';

/** The product as it is run: a database of its own, API and worker from the build, each in its own process. */
export class Installation {
  api: Program | null = null;
  worker: Program | null = null;
  url = '';

  private constructor(
    readonly name: string,
    readonly temporal: 'there' | 'away',
    readonly databaseUrl: string,
    readonly pool: pg.Pool,
    readonly namespace: string,
    private readonly env: Record<string, string>,
  ) {}

  /** With `temporal: 'away'` it is told of a server that nobody reaches. */
  static async make(name: string, temporal: 'there' | 'away' = 'there'): Promise<Installation> {
    const databaseUrl = await freshDatabase(`bench_${name}`);
    const namespace = temporal === 'there' ? await ownNamespace(`bench-${name}`) : 'default';
    const env = {
      MANDATE_MODE: 'test',
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporal === 'there' ? servers().temporal : nobody,
      TEMPORAL_NAMESPACE: namespace,
    };
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 3, application_name: 'mandate bench watch' });
    return new Installation(name, temporal, databaseUrl, pool, namespace, env);
  }

  /** Until people can work. */
  async startApi(): Promise<number> {
    const began = performance.now();
    const port = await freePort();
    this.url = `http://127.0.0.1:${port}`;
    this.api = Program.start(`api ${this.name}`, 'dist/apps/api/main.js', [], { ...this.env, PORT: String(port) });
    await this.api.until(async () => (await fetch(`${this.url}/api/ready`)).ok);
    return performance.now() - began;
  }

  /** Until the clock has made its first round: by then workflows, activities and the database have met. */
  async startWorker(): Promise<number> {
    const began = performance.now();
    const { now } = await this.one<{ now: string }>('select clock_timestamp()::text as now');
    this.worker = Program.start(`worker ${this.name}`, 'dist/apps/worker/main.js', [], this.env);
    if (this.temporal === 'away') return 0;
    await this.worker.until(async () => {
      const sql = 'select exists (select from clock_status where last_batch_at > $1::timestamptz) as beats';
      return (await this.one<{ beats: boolean }>(sql, [now])).beats;
    }, 120_000);
    return performance.now() - began;
  }

  async one<Row extends object>(sql: string, values: unknown[] = []): Promise<Row> {
    const { rows } = await this.pool.query<Row>(sql, values);
    const [row] = rows;
    if (!row) throw new Error(`There is no answer to: ${sql}`);
    return row;
  }

  /** Every workflow has seen all that needs following, and everybody has been told. */
  async isCaughtUp(): Promise<boolean> {
    const { left } = await this.one<{ left: boolean }>(
      `select exists (select from outbox) or exists (select from follower where last_followed > cursor)
        or exists (select from delivery where state in ('owed', 'sending')) as left`,
    );
    return !left;
  }

  /** How far the workflows are behind the journal: of so many tasks, and the first of them for so long. */
  lag(): Promise<{ tasks: number; oldestMs: number }> {
    return this.one(
      `select count(*)::int as tasks,
         coalesce(extract(epoch from mandate_now() - min(j.at)) * 1000, 0)::float8 as "oldestMs"
       from follower f join journal j on j.stream_kind = 'task' and j.stream_id = f.task_id and j.seq = f.last_followed
       where f.last_followed > f.cursor`,
    );
  }

  /** As a commit does that is due earlier: the clock then sees where time was set to. */
  async wakeClock(): Promise<void> {
    const temporal = await Temporal.open({ address: servers().temporal, namespace: this.namespace });
    await new Starter(temporal).wakeClock();
    await temporal.close();
  }

  catchUp(limitSeconds: number): Promise<number | null> {
    return secondsUntil(() => this.isCaughtUp(), limitSeconds);
  }

  /** Nothing is due any more that has not been recorded. */
  timeIsPassed(limitSeconds: number): Promise<number | null> {
    const sql = 'select not exists (select from task where next_due <= (select mandate_now())) as passed';
    return secondsUntil(async () => (await this.one<{ passed: boolean }>(sql)).passed, limitSeconds);
  }

  async stopPrograms(): Promise<void> {
    await Promise.all([this.api?.stop(), this.worker?.stop()]);
    [this.api, this.worker] = [null, null];
  }
}

/** How long it took; `null` where it has not come to that within the limit. */
const secondsUntil = async (holds: () => Promise<boolean>, limitSeconds: number): Promise<number | null> => {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  while (!(await holds())) {
    if (seconds() > limitSeconds) return null;
    await pause(100);
  }
  return seconds();
};

/** Two clocks in one namespace would pass each other’s time. */
const ownNamespace = async (namespace: string): Promise<string> => {
  const connection = await Connection.connect({ address: servers().temporal });
  const retention = { seconds: 86_400 } as never; // `Long` accepts a plain number on the way out.
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention });
  for (let known = false; !known; await pause(100)) {
    known = await registerSearchAttributes(connection, namespace).then(
      () => true,
      () => false,
    );
  }
  await connection.close();
  return namespace;
};
