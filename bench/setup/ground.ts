import pg from 'pg';
import { Accounts } from '../../libs/application/accounts/accounts.js';
import { readDemonstration } from '../../libs/application/demo/data.js';
import type { PublishedDocument } from '../../libs/application/index.js';
import { ofSystem } from '../../libs/application/time/system-entry.js';
import { PostgresAccounts } from '../../libs/persistence/accounts/postgres-accounts.js';
import { ensureInstallation, migrate, openDatabase, persistence, type Database } from '../../libs/persistence/index.js';
import { players, readCast } from '../load/cast.js';
import { servers } from './servers.js';

const template = 'bench_ground';

/** A database with the demonstration's province and nothing in it yet; a clone of one that is made once per run. */
export const freshDatabase = async (name: string): Promise<string> => {
  await asAdministrator(async (admin) => {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) await makeTemplate(admin);
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name} template ${template}`);
  });
  return urlOf(name);
};

const makeTemplate = async (admin: pg.Client): Promise<void> => {
  await admin.query(`create database ${template}`);
  const db = await openDatabase(urlOf(template), { applicationName: 'mandate bench' });
  await migrate(db);
  await ensureInstallation(db, 'test');
  await publishAll(db);
  await db.close();
};

const publishAll = async (db: Database): Promise<void> => {
  const { calendar, organisation, procedures } = await readDemonstration('data');
  const documents: PublishedDocument[] = [
    { kind: 'calendar', body: calendar },
    { kind: 'organisation', body: organisation },
    ...procedures.map((body) => ({ kind: 'procedure' as const, body })),
  ];
  const { installation } = persistence(db);
  for (const document of documents) {
    const { kind, body } = document;
    const stream = { kind, id: kind === 'procedure' ? body.id : kind };
    const payload = { kind: 'published', version: body.version, body };
    await installation.publish(document, ofSystem(stream, payload));
  }
  const accounts = new Accounts(new PostgresAccounts(db.pool));
  for (const player of players(await readCast())) await accounts.ensure(player);
};

const urlOf = (name: string): string => {
  const url = new URL(servers().databaseUrl);
  url.pathname = `/${name}`;
  return url.href;
};

const asAdministrator = async <T>(work: (admin: pg.Client) => Promise<T>): Promise<T> => {
  const admin = new pg.Client({ connectionString: servers().databaseUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
};

/** Each burst begins with nothing left to write from the one before it. */
export const checkpoint = (): Promise<unknown> => asAdministrator((admin) => admin.query('checkpoint'));
