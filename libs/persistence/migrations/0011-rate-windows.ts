import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Floods are counted for all API processes together. What a crash of the server forgets is a minute old at most. */
export class RateWindows1763701200011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table rate_window (bucket text primary key, count int not null, ends_at timestamptz not null);
      create index rate_window_end on rate_window (ends_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rate_window');
  }
}
