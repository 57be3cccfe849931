import type { MigrationInterface, QueryRunner } from 'typeorm';
import { crashPoint } from '../../application/crash-point.js';
import { groundUp } from './0001-ground.sql.js';

/** The number is TypeORM's: the moment of writing, which orders migrations and never changes. */
export class Ground1763697600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(groundUp);
    crashPoint('migrate.beforeCommit');
  }

  /** Under the first schema there is nothing to go back to, and a journal is not dropped by a command. */
  down(): Promise<void> {
    return Promise.reject(new Error('The first migration cannot be undone: remove the database instead.'));
  }
}
