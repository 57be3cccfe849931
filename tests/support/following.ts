import { Addresses, Deliver, Follower, PassDue, type Mailer } from '../../libs/application/follow/index.js';
import {
  PostgresClockBoard,
  PostgresDeliveryRecords,
  PostgresFollowRecords,
  PostgresOutbox,
  PostgresReconcilerRecords,
} from '../../libs/persistence/follow/index.js';
import {
  activitiesOf,
  OpenWorkflows,
  Reconciler,
  Relay,
  Starter,
  Temporal,
  WorkflowWorker,
  type Log,
} from '../../libs/temporal/index.js';
import type { Office } from './office.js';
import type { TestTemporal } from './temporal.js';

export const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** All that follows the journal, over the database of a test. */
export class Following {
  readonly follow: PostgresFollowRecords;
  readonly deliveries: PostgresDeliveryRecords;
  readonly outbox: PostgresOutbox;
  readonly board: PostgresClockBoard;
  readonly records: PostgresReconcilerRecords;
  readonly follower: Follower;
  readonly deliver: Deliver;
  readonly passDue: PassDue;
  private stopping = new AbortController();
  private running: Promise<void>[] = [];

  constructor(
    readonly office: Office,
    mailer: Mailer | null = null,
  ) {
    const { db, url } = office.test;
    this.follow = new PostgresFollowRecords(db);
    this.deliveries = new PostgresDeliveryRecords(db);
    this.outbox = new PostgresOutbox(db, url);
    this.board = new PostgresClockBoard(db, office.ports.transactions);
    this.records = new PostgresReconcilerRecords(db);
    const addresses = new Addresses(office.app.directory, mailer !== null);
    this.follower = new Follower(this.follow, office.ports.tasks, addresses);
    this.deliver = new Deliver(this.deliveries, mailer);
    this.passDue = new PassDue(office.app.timePasses, this.board, this.follower);
  }

  relayTo(starter: Pick<Starter, 'moved' | 'wakeClock'>): Relay {
    return new Relay(this.outbox, this.board, starter, silent);
  }

  reconcilerOf(temporal: Temporal): Reconciler {
    const workflows = new OpenWorkflows(temporal);
    return new Reconciler(this.records, this.office.app.timePasses, workflows, new Starter(temporal), silent);
  }

  worker(temporal: Temporal): WorkflowWorker {
    const { follower, deliver, passDue } = this;
    const { timePasses } = this.office.app;
    return new WorkflowWorker(temporal, activitiesOf({ follower, deliver, timePasses, passDue }), silent);
  }

  start(...parts: { run(signal: AbortSignal): Promise<void> }[]): void {
    this.running.push(...parts.map((part) => part.run(this.stopping.signal)));
  }

  /** Everything that was started, ended as the worker ends it. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running);
    this.stopping = new AbortController();
    this.running = [];
  }

  async count(table: 'outbox' | 'notice', where = 'true'): Promise<number> {
    const [row] = await this.office.query<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`);
    return row?.n ?? 0;
  }

  /** Every workflow has seen all that needs following, and everybody has been told. */
  async isCaughtUp(): Promise<boolean> {
    const [row] = await this.office.query<{ left: number }>(
      `select ((select count(*) from outbox) + (select count(*) from follower where last_followed > cursor)
        + (select count(*) from delivery where state in ('owed', 'sending')))::int as left`,
    );
    return row?.left === 0;
  }

  /** Each notice that the journal calls for, and no other: counted again from the first entry. */
  async told(task: string): Promise<string[]> {
    const rows = await this.office.query<{ told: string }>(
      `select about ->> 'kind' || ' ' || post as told from notice where task_id = $1 order by key`,
      [task],
    );
    return rows.map(({ told }) => told);
  }
}

export const openTemporal = ({ namespace }: TestTemporal, address: string, patienceMs?: number): Promise<Temporal> =>
  Temporal.open({ address, namespace, patienceMs });
