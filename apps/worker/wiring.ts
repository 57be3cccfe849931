import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { AccountLetters } from '../../libs/application/accounts/account-letters.js';
import {
  Addresses,
  AfterStorm,
  Deliver,
  Follower,
  PassDue,
  Storm,
  type ClockBoard,
  type Outbox,
} from '../../libs/application/follow/index.js';
import { DailyMessages } from '../../libs/application/messages/daily-messages.js';
import { assemble, type Application } from '../../libs/application/index.js';
import { PostgresAccountLetters } from '../../libs/persistence/accounts/postgres-account-letters.js';
import {
  PostgresClockBoard,
  PostgresDeliveryRecords,
  PostgresFollowRecords,
  PostgresOutbox,
  PostgresReconcilerRecords,
} from '../../libs/persistence/follow/index.js';
import { PostgresMessages } from '../../libs/persistence/messages/postgres-messages.js';
import { openInstallation, persistence, type Database } from '../../libs/persistence/index.js';
import type { Config } from '../../libs/platform/config.js';
import { once, type Patience } from '../../libs/platform/patience.js';
import {
  activitiesOf,
  OpenWorkflows,
  Reconciler,
  Relay,
  Starter,
  Temporal,
  useLog,
  WorkflowWorker,
  every,
  type Services,
} from '../../libs/temporal/index.js';
import { carryOutCalendar } from './carry-out-calendar.js';
import { Running, type Part } from './running.js';
import { SmtpMailer } from './smtp-mailer.js';

/** What this process has open, and closes last. */
class Backing implements OnApplicationShutdown {
  private constructor(
    readonly config: Config,
    readonly db: Database,
    readonly temporal: Temporal,
    readonly log: Logger,
  ) {}

  static async open(config: Config, log: Logger, patience: Patience): Promise<Backing> {
    const onConnectionLost = (error: Error): void => log.warn({ err: error }, 'A database connection was lost.');
    const options = { applicationName: 'mandate worker', onConnectionLost };
    const db = await patience(() => openInstallation(config.databaseUrl, config.mode, options));
    return new Backing(config, db, await Temporal.open(config.temporal), log);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.temporal.close();
    await this.db.close();
  }
}

/** What a process that died left undone of a reorganisation; a change of its own it follows at once. */
const rehomingLooksEvery = 30_000;
const lettersLookEvery = 20_000;
const messagesLookEvery = 5_000;

class WorkerModule {}

/** The worker's only list of what implements what. */
export const workerModule = (config: Config, log: Logger, patience: Patience = once): DynamicModule => ({
  module: WorkerModule,
  providers: [
    { provide: Backing, useFactory: () => Backing.open(config, log, patience) },
    { provide: Running, useFactory: running, inject: [Backing] },
  ],
});

/** What activities call, over the same ports and the same memory of facts as everything else here. */
const assembleAll = ({ db, config }: Backing) => {
  const ports = persistence(db);
  const application = assemble(ports);
  const { directory, timePasses } = application;
  const board = new PostgresClockBoard(db, ports.transactions);
  const storm = new Storm();
  const outbox = new AfterStorm(new PostgresOutbox(db, config.databaseUrl), storm);
  const addresses = new Addresses(directory, config.smtpUrl !== undefined);
  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const smtp = config.smtpUrl === undefined ? null : { url: config.smtpUrl, from: config.smtpFrom };
  const mailer = smtp && new SmtpMailer(smtp, publicUrl, addresses, directory);
  const follower = new Follower(new PostgresFollowRecords(db), ports.tasks, addresses);
  const services: Services = {
    follower,
    deliver: new Deliver(new PostgresDeliveryRecords(db), mailer),
    timePasses,
    passDue: new PassDue(timePasses, board, follower, storm),
  };
  const letters = mailer && new AccountLetters(new PostgresAccountLetters(db.pool), directory, mailer);
  const messages = new DailyMessages(new PostgresMessages(db.pool), directory, mailer, publicUrl);
  const tell = (): Promise<void> => follower.tellOfTime().then(() => messages.run());
  return { application, board, outbox, services, letters, tell };
};

const running = (backing: Backing): Running => {
  useLog(backing.log);
  const { application, board, outbox, services, letters, tell } = assembleAll(backing);
  return new Running(
    parts(backing, application, { board, outbox, letters, tell }, services),
    application.heartbeat,
    backing.log,
  );
};

type Telling = { board: ClockBoard; outbox: Outbox; letters: AccountLetters | null; tell: () => Promise<void> };

const parts = (
  { db, temporal, log }: Backing,
  { timePasses, replan, rehoming }: Application,
  { board, outbox, letters, tell }: Telling,
  services: Services,
): Part[] => {
  const starter = new Starter(temporal);
  const relay = new Relay(outbox, board, starter, log);
  const workflows = new OpenWorkflows(temporal);
  const reconciler = new Reconciler(new PostgresReconcilerRecords(db), timePasses, workflows, starter, log);
  const worker = new WorkflowWorker(temporal, activitiesOf(services), log);
  return [
    { name: 'workflows', run: (signal) => worker.run(signal) },
    { name: 'relay', run: (signal) => relay.run(signal) },
    { name: 'reconciler', run: (signal) => reconciler.run(signal) },
    { name: 'calendar', run: (signal) => every(5_000, signal, () => carryOutCalendar(replan, log)) },
    { name: 'messages', run: (signal) => every(messagesLookEvery, signal, tell) },
    { name: 'rehoming', run: (signal) => every(rehomingLooksEvery, signal, () => rehoming.run()) },
    ...(letters
      ? [
          {
            name: 'account letters',
            run: (signal: AbortSignal) => every(lettersLookEvery, signal, () => letters.send()),
          },
        ]
      : []),
  ];
};
