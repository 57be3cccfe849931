import { Global, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown, Provider } from '@nestjs/common';
import { AccountRecords } from '../../libs/application/accounts/account-records.js';
import { Accounts } from '../../libs/application/accounts/accounts.js';
import { DemoAccounts } from '../../libs/application/accounts/demo-accounts.js';
import { Changes } from '../../libs/application/changes/changes.js';
import { DraftRecords } from '../../libs/application/files/draft-records.js';
import { HealthRecords } from '../../libs/application/health/health-records.js';
import {
  assemble,
  type Application,
  Commit,
  Contents,
  DemoClock,
  Directory,
  Procedures,
  TaskReader,
} from '../../libs/application/index.js';
import { NoticeRecords } from '../../libs/application/notices/notice-records.js';
import { PostgresAccounts } from '../../libs/persistence/accounts/postgres-accounts.js';
import { PostgresChanges } from '../../libs/persistence/changes/postgres-changes.js';
import { PostgresDrafts } from '../../libs/persistence/files/postgres-drafts.js';
import { PostgresHealth } from '../../libs/persistence/health/postgres-health.js';
import { ensureInstallation, isMigrated, openDatabase, persistence } from '../../libs/persistence/index.js';
import type { Database } from '../../libs/persistence/index.js';
import { PostgresNotices } from '../../libs/persistence/notices/postgres-notices.js';
import type { Config } from '../../libs/platform/config.js';
import { InstallationMode } from './auth/installation-mode.js';
import { PublicAddress } from './auth/public-address.js';
import { Beating } from './health/beating.js';
import { TemporalProbe } from './health/temporal-probe.js';

class OpenDatabase {
  constructor(readonly db: Database) {}
}

/** The only place of this program that knows PostgreSQL: everything else asks for the classes below by themselves. */
@Global()
@Module({})
export class Wiring implements OnApplicationShutdown {
  constructor(
    private readonly database: OpenDatabase,
    private readonly changes: Changes,
  ) {}

  static async of(config: Config): Promise<DynamicModule> {
    const db = await openDatabase(config.databaseUrl, { applicationName: 'mandate-api' });
    // Before the schema is there nothing can be said of the installation; `ready` tells what is missing.
    const migrated = await isMigrated(db);
    if (migrated) await ensureInstallation(db, config.mode);
    const application = assemble(persistence(db));
    const beating = migrated ? [{ provide: Beating, useValue: new Beating(application.heartbeat) }] : [];
    const providers = [...useCases(application), ...beating, ...ports(db, config), ...settings(config)];
    return { module: Wiring, providers, exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.changes.close();
    await this.database.db.close();
  }
}

const useCases = (application: Application): Provider[] => {
  const { commit, tasks, directory, procedures, contents, demoClock } = application;
  return [
    { provide: Commit, useValue: commit },
    { provide: TaskReader, useValue: tasks },
    { provide: Directory, useValue: directory },
    { provide: Procedures, useValue: procedures },
    { provide: Contents, useValue: contents },
    { provide: DemoClock, useValue: demoClock },
    { provide: Accounts, useFactory: (records: AccountRecords) => new Accounts(records), inject: [AccountRecords] },
  ];
};

const ports = (db: Database, { databaseUrl, temporal }: Config): Provider[] => [
  { provide: OpenDatabase, useValue: new OpenDatabase(db) },
  { provide: AccountRecords, useValue: new PostgresAccounts(db.pool) },
  { provide: NoticeRecords, useValue: new PostgresNotices(db.pool) },
  { provide: DraftRecords, useValue: new PostgresDrafts(db.pool) },
  { provide: Changes, useValue: new PostgresChanges(databaseUrl, db.pool) },
  { provide: HealthRecords, useValue: new PostgresHealth(db) },
  { provide: TemporalProbe, useValue: new TemporalProbe(temporal.address) },
];

const settings = ({ mode, publicUrl }: Config): Provider[] => [
  { provide: InstallationMode, useValue: new InstallationMode(mode) },
  { provide: PublicAddress, useValue: new PublicAddress(publicUrl) },
  { provide: DemoAccounts, useValue: new DemoAccounts('data') },
];
