import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accountsDown, accountsUp } from './0030-accounts.sql.js';

/** Whoever is logged in while this runs logs in once more: their session says too little to be kept. */
export class Accounts1763700600030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accountsUp);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(accountsDown);
  }
}
