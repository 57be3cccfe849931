import pg from 'pg';
import { DataSource } from 'typeorm';
import type { Pool, PoolClient } from 'pg';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';

/** One DataSource and the one pool that it owns: hand-written SQL and entities share the same connections. */
export type Database = { dataSource: DataSource; pool: Pool; close(): Promise<void> };

export type DatabaseOptions = {
  applicationName?: string;
  poolSize?: number;
  /** Told when a connection is lost; the pool replaces it by itself. */
  onConnectionLost?: (error: Error) => void;
};

/**
 * Whoever waits in vain must hear of it: the server ends a statement after 30 s and a forgotten transaction after 15 s,
 * and where the network itself hangs the client gives up a little later than the server would have.
 */
const patience = {
  connectTimeoutMS: 5_000,
  extra: {
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 15_000,
    query_timeout: 35_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  },
};

export const openDatabase = async (url: string, options: DatabaseOptions = {}): Promise<Database> => {
  const onConnectionLost = options.onConnectionLost ?? (() => undefined);
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    driver: pg,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
    installExtensions: false,
    applicationName: options.applicationName ?? 'mandate',
    poolSize: options.poolSize ?? 10,
    poolErrorHandler: onConnectionLost,
    ...patience,
  });
  await dataSource.initialize();
  const pool = poolOf(dataSource);
  listenWhileInUse(pool, onConnectionLost);
  return { dataSource, pool, close: () => dataSource.destroy() };
};

/** TypeORM's driver is the owner of the pool and does not type it. */
const poolOf = (dataSource: DataSource): Pool => (dataSource.driver as unknown as { master: Pool }).master;

/**
 * The pool listens to idle clients only: a server that restarts while a client is in use, between two statements, would
 * end the process with an unheard 'error' event.
 */
const listenWhileInUse = (pool: Pool, onConnectionLost: (error: Error) => void): void => {
  const known = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    client.on('error', onConnectionLost);
  });
};
