import type { MigrationInterface, QueryRunner } from 'typeorm';
import { groundDown, groundUp } from './0001-ground.sql.js';

/** The number is TypeORM's: the moment of writing, which orders migrations and never changes. */
export class Ground1763697600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(groundUp);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(groundDown);
  }
}
