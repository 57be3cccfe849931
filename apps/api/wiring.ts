import { randomUUID } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown, Provider } from '@nestjs/common';
import { AccessRecords } from '../../libs/application/access/access-records.js';
import { Reading } from '../../libs/application/access/reading.js';
import { AccountAdministration } from '../../libs/application/accounts/administration.js';
import { DemoAccounts } from '../../libs/application/accounts/demo-accounts.js';
import { FactorDemand } from '../../libs/application/accounts/factor-demand.js';
import { FloodRecords } from '../../libs/application/accounts/floods.js';
import { OwnAccount } from '../../libs/application/accounts/own-account.js';
import { Passkeys } from '../../libs/application/accounts/passkeys.js';
import { ProviderLogin } from '../../libs/application/accounts/provider-login.js';
import { SecondFactors } from '../../libs/application/accounts/second-factors.js';
import { Sessions } from '../../libs/application/accounts/sessions.js';
import { SignIn } from '../../libs/application/accounts/sign-in.js';
import { DirectoryPersons } from '../../libs/application/accounts/directory-persons.js';
import { signingIn } from '../../libs/application/accounts/signing-in.js';
import { ApiTokens } from '../../libs/application/accounts/tokens.js';
import { AlertRecords } from '../../libs/application/authority/alert-records.js';
import { Alerts } from '../../libs/application/authority/alerts.js';
import { Authority } from '../../libs/application/authority/authority.js';
import { Reasons } from '../../libs/application/authority/reasons.js';
import { CalendarChanges } from '../../libs/application/calendar/calendar-changes.js';
import { CalendarRecords } from '../../libs/application/calendar/calendar-records.js';
import { Batch } from '../../libs/application/batch/batch.js';
import { Changes } from '../../libs/application/changes/changes.js';
import { DraftRecords } from '../../libs/application/files/draft-records.js';
import { Confirming } from '../../libs/application/imports/confirming.js';
import { ImportRecords } from '../../libs/application/imports/import-records.js';
import { Imports } from '../../libs/application/imports/imports.js';
import { ReadingImports } from '../../libs/application/imports/reading-imports.js';
import { Papers } from '../../libs/application/files/papers.js';
import { OutgoingRecords } from '../../libs/application/outgoing/outgoing-records.js';
import { OutgoingRegister } from '../../libs/application/outgoing/outgoing-register.js';
import { HealthRecords } from '../../libs/application/health/health-records.js';
import {
  assemble,
  type Application,
  Commit,
  Contents,
  DemoClock,
  Directory,
  OrganisationRecords,
  OrganisationTables,
  Register,
  ReorganisationPreview,
  ProcedurePublishing,
  Procedures,
} from '../../libs/application/index.js';
import { Feeds } from '../../libs/application/supervision/feeds.js';
import { UrgingRecords } from '../../libs/application/urging/urging-records.js';
import { Urging } from '../../libs/application/urging/urging.js';
import { NoticeRecords } from '../../libs/application/notices/notice-records.js';
import { PostgresAccess } from '../../libs/persistence/access/postgres-access.js';
import { PostgresFloods } from '../../libs/persistence/accounts/postgres-floods.js';
import { accountRecords } from '../../libs/persistence/accounts/index.js';
import { PostgresAlerts } from '../../libs/persistence/authority/postgres-alerts.js';
import { PostgresChanges } from '../../libs/persistence/changes/postgres-changes.js';
import { PostgresDrafts } from '../../libs/persistence/files/postgres-drafts.js';
import { PostgresImports } from '../../libs/persistence/imports/postgres-imports.js';
import { PostgresOutgoing } from '../../libs/persistence/outgoing/postgres-outgoing.js';
import { PostgresHealth } from '../../libs/persistence/health/postgres-health.js';
import { openInstallation, persistence } from '../../libs/persistence/index.js';
import type { Database } from '../../libs/persistence/index.js';
import { PostgresNotices } from '../../libs/persistence/notices/postgres-notices.js';
import { PostgresFeeds } from '../../libs/persistence/supervision/postgres-feeds.js';
import { PostgresUrging } from '../../libs/persistence/urging/postgres-urging.js';
import type { Config } from '../../libs/platform/config.js';
import { OpenIdProvider } from '../../libs/platform/oidc/openid-provider.js';
import type { Patience } from '../../libs/platform/patience.js';
import { Freshness } from './auth/freshness.js';
import { InstallationMode } from './auth/installation-mode.js';
import { Provider as IdentityProviderOfSite } from './auth/provider.js';
import { PublicAddress } from './auth/public-address.js';
import { IsolatedPapers } from './files/isolated-papers.js';
import { Beating } from './health/beating.js';
import { documentsOf } from './imports/isolated-documents.js';
import { ImportReader } from './imports/import-reader.js';
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

  static async of(config: Config, patience: Patience): Promise<DynamicModule> {
    const { databaseUrl, mode } = config;
    const db = await patience(() => openInstallation(databaseUrl, mode, { applicationName: 'mandate-api' }));
    const application = assemble(persistence(db));
    const signing = signIn(db, config, application.directory);
    const beating = { provide: Beating, useValue: new Beating(application.heartbeat) };
    const providers = [
      ...[...useCases(application), ...signing, beating, ...ports(db, config)],
      ...[...importing(db, config, application), ...settings(config)],
    ];
    return { module: Wiring, providers, exports: providers };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.changes.close();
    await this.database.db.close();
  }
}

const useCases = (application: Application): Provider[] => {
  const { commit, tasks, directory, procedures, contents, demoClock, register, reasons } = application;
  return [
    { provide: Commit, useValue: commit },
    { provide: Batch, useValue: application.batch },
    {
      provide: Reading,
      useFactory: (records: AccessRecords) => new Reading(tasks, directory, records),
      inject: [AccessRecords],
    },
    { provide: Directory, useValue: directory },
    { provide: CalendarChanges, useValue: application.calendarChanges },
    {
      provide: Urging,
      useFactory: (records: UrgingRecords) => new Urging(records, tasks, directory),
      inject: [UrgingRecords],
    },
    { provide: CalendarRecords, useValue: application.calendars },
    ...keeping(application),
    { provide: Procedures, useValue: procedures },
    { provide: ProcedurePublishing, useValue: application.publishing },
    { provide: Contents, useValue: contents },
    { provide: DemoClock, useValue: demoClock },
    { provide: Reasons, useValue: reasons },
    { provide: Authority, useValue: new Authority(register, directory) },
    { provide: Alerts, useFactory: (records: AlertRecords) => new Alerts(records, directory), inject: [AlertRecords] },
    {
      provide: OutgoingRegister,
      useFactory: (records: OutgoingRecords) => new OutgoingRegister(records, directory, procedures),
      inject: [OutgoingRecords],
    },
  ];
};

/** The organisation: its register, its tables, and what a change of it would do. */
const keeping = ({ register, tables, reorganisation, organisations }: Application): Provider[] => [
  { provide: Register, useValue: register },
  { provide: OrganisationTables, useValue: tables },
  { provide: ReorganisationPreview, useValue: reorganisation },
  { provide: OrganisationRecords, useValue: organisations },
];

const ports = (db: Database, { databaseUrl, temporal }: Config): Provider[] => [
  { provide: OpenDatabase, useValue: new OpenDatabase(db) },
  { provide: FloodRecords, useValue: new PostgresFloods(db.pool) },
  { provide: AlertRecords, useValue: new PostgresAlerts(db.pool) },
  { provide: AccessRecords, useValue: new PostgresAccess(db.pool) },
  { provide: OutgoingRecords, useValue: new PostgresOutgoing(db.pool) },
  { provide: NoticeRecords, useValue: new PostgresNotices(db.pool) },
  { provide: DraftRecords, useValue: new PostgresDrafts(db.pool) },
  { provide: Feeds, useValue: new Feeds(new PostgresFeeds(db.pool)) },
  { provide: UrgingRecords, useValue: new PostgresUrging(db.pool) },
  { provide: Papers, useValue: new IsolatedPapers() },
  { provide: Changes, useValue: new PostgresChanges(databaseUrl, db.pool) },
  { provide: HealthRecords, useValue: new PostgresHealth(db) },
  { provide: TemporalProbe, useValue: new TemporalProbe(temporal.address) },
];

const signIn = (db: Database, config: Config, directory: Directory): Provider[] => {
  const records = accountRecords(db.pool);
  const { signIn, sessions, factors, passkeys, tokens, own, administration } = signingIn(records, config.signIn);
  return [
    { provide: SignIn, useValue: signIn },
    { provide: Sessions, useValue: sessions },
    { provide: SecondFactors, useValue: factors },
    { provide: Passkeys, useValue: passkeys },
    { provide: ApiTokens, useValue: tokens },
    { provide: OwnAccount, useValue: own },
    { provide: AccountAdministration, useValue: administration },
    { provide: Freshness, useValue: new Freshness(config.signIn.againMinutes) },
    { provide: FactorDemand, useValue: new FactorDemand(config.signIn.factorRule, directory) },
    { provide: IdentityProviderOfSite, useValue: identityProvider(config, records, directory) },
  ];
};

/** Where one is configured. */
const identityProvider = (
  { signIn: { provider }, publicUrl }: Config,
  records: ReturnType<typeof accountRecords>,
  directory: Directory,
): IdentityProviderOfSite => {
  if (!provider || publicUrl === undefined) return new IdentityProviderOfSite(null, null, '');
  const callback = new URL('/api/login/provider/callback', publicUrl).href;
  const openId = new OpenIdProvider(provider, { callback, farewell: new URL('/login', publicUrl).href });
  const login = new ProviderLogin(openId, provider.rules, records, new DirectoryPersons(directory));
  return new IdentityProviderOfSite(provider.name, login, callback);
};

/** Documents that are taken in: read here, one at a time, each by a process of its own. */
const importing = (db: Database, config: Config, application: Application): Provider[] => {
  const { commit, contents, directory, procedures } = application;
  const records = new PostgresImports(db.pool);
  const confirming = new Confirming(records, commit);
  const reader = documentsOf(config, directory);
  const reading = new ReadingImports(records, contents, directory, procedures, reader, randomUUID());
  return [
    { provide: ImportRecords, useValue: records },
    { provide: Imports, useValue: new Imports(records, contents, directory, procedures, confirming) },
    { provide: ImportReader, useValue: new ImportReader(reading, confirming) },
  ];
};

const settings = ({ mode, publicUrl }: Config): Provider[] => [
  { provide: InstallationMode, useValue: new InstallationMode(mode) },
  { provide: PublicAddress, useValue: new PublicAddress(publicUrl) },
  { provide: DemoAccounts, useValue: new DemoAccounts('data') },
];
