import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deciding } from './0063-deciding.sql.js';

export class Deciding1763714400063 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(deciding);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The schema goes forward only: restore a backup instead.'));
  }
}
