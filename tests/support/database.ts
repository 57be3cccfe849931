import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { ensureInstallation, migrate, openDatabase, type Database } from '../../libs/persistence/index.js';
import { groundUp } from '../../libs/persistence/migrations/0001-ground.sql.js';
import { migrations } from '../../libs/persistence/migrations/index.js';

export type TestDatabase = { url: string; db: Database; close(): Promise<void> };

/** A migrated test installation of one's own, cloned from a template that the first test file of a run makes. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const name = `mandate_test_${randomUUID().replaceAll('-', '')}`;
  await withServer(async (server) => {
    await ensureTemplate(server);
    await server.query(`create database ${name} template ${template}`);
  });
  const url = urlOf(name);
  const db = await openDatabase(url, { applicationName: name });
  return { url, db, close: () => drop(db, name) };
};

/** An empty database, not even migrated. */
export const emptyDatabase = async (): Promise<{ url: string; close(): Promise<void> }> => {
  const name = `mandate_empty_${randomUUID().replaceAll('-', '')}`;
  await withServer((server) => server.query(`create database ${name}`));
  return { url: urlOf(name), close: () => withServer((server) => server.query(`drop database ${name} with (force)`)) };
};

/** Named after what is in it: another schema is another template, and nobody clones an old one. */
const schema = groundUp + migrations.map(({ name }) => name).join();
const template = `mandate_template_${createHash('sha256').update(schema).digest('hex').slice(0, 16)}`;
const templateLock = 0x7465;

const serverUrl = (): string => {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set: run with `node tools/with-servers.mjs -- …`.');
  return url;
};

const urlOf = (name: string): string => {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
};

const withServer = async (work: (server: pg.Client) => Promise<unknown>): Promise<void> => {
  const server = new pg.Client({ connectionString: serverUrl() });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
};

/** Test files run in several processes: one makes the template, under another name until it is whole. */
const ensureTemplate = async (server: pg.Client): Promise<void> => {
  await server.query('select pg_advisory_lock($1)', [templateLock]);
  const { rowCount } = await server.query('select from pg_database where datname = $1', [template]);
  if (!rowCount) await makeTemplate(server);
  await server.query('select pg_advisory_unlock($1)', [templateLock]);
};

const makeTemplate = async (server: pg.Client): Promise<void> => {
  const unfinished = `${template}_unfinished`;
  await server.query(`drop database if exists ${unfinished} with (force)`);
  await server.query(`create database ${unfinished}`);
  const db = await openDatabase(urlOf(unfinished));
  await migrate(db);
  await ensureInstallation(db, 'test');
  await db.close();
  await server.query(`alter database ${unfinished} rename to ${template}`);
};

/** A transaction or a lock that outlives its test is a leak, and fails the file. */
const drop = async (db: Database, name: string): Promise<void> => {
  const { rows } = await db.pool.query<{ leak: string }>(
    `select coalesce(query, '') as leak from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and (state like 'idle in transaction%' or pid in (select pid from pg_locks where locktype = 'advisory'))`,
  );
  await db.close();
  await withServer((server) => server.query(`drop database ${name} with (force)`));
  if (rows.length > 0) throw new Error(`Left open after the last test: ${rows.map(({ leak }) => leak).join(' | ')}`);
};
