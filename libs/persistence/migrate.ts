import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { crashPoint } from '../application/crash-point.js';
import type { Database } from './database.js';
import { locks } from './locks.js';

/**
 * Brings the schema up to date and returns the names of the migrations that it ran. Several processes that start at
 * once take turns; those that come later find nothing left to do.
 */
export const migrate = async (db: Database): Promise<string[]> => {
  const runner = db.dataSource.createQueryRunner();
  try {
    await runner.query('set statement_timeout = 0');
    await runner.query('select pg_advisory_lock($1, $2)', [...locks.migration]);
    return await runPending(db, runner);
  } finally {
    await letGo(runner);
  }
};

const runPending = async (db: Database, runner: QueryRunner): Promise<string[]> => {
  const executor = new MigrationExecutor(db.dataSource, runner);
  executor.transaction = 'each';
  const ran = await executor.executePendingMigrations();
  crashPoint('migrate.afterCommit');
  return ran.map(({ name }) => name);
};

const letGo = async (runner: QueryRunner): Promise<void> => {
  try {
    await runner.query('select pg_advisory_unlock_all()');
    await runner.query('reset statement_timeout');
  } finally {
    await runner.release();
  }
};

/** Whether every migration that this program knows has been run. */
export const isMigrated = async (db: Database): Promise<boolean> =>
  (await new MigrationExecutor(db.dataSource).getPendingMigrations()).length === 0;
