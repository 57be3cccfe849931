import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One secret address a person at which a calendar program fetches what is due; only the hash of the secret is kept. */
export class Feeds1763701200042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table feed (
        id text primary key,
        person text not null unique,
        secret_hash text not null,
        made_at timestamptz not null default clock_timestamp()
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table feed');
  }
}
