import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters that urge an agency: one per agency and round, whatever is pressed how often. */
export class Urging1763701200044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table urging_letter (
        agency text not null,
        round date not null,
        notation text not null,
        letter jsonb not null,
        primary key (agency, round)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table urging_letter');
  }
}
