import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reading } from './0020-reading.sql.js';

export class Reading1763700600020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reading);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The schema goes forward only: restore a backup instead.'));
  }
}
