import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A version of the organisation is either whole or what changed since the one before it: an appointment in a province of
 * thousands is a line, not another province. Now and then a version is both, so that loading stays short.
 */
export class OrganisationChanges1763700600010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation alter column body drop not null;
      alter table organisation add column change jsonb;
      alter table organisation add constraint organisation_whole_or_changed check (body is not null or change is not null);
      create index organisation_whole on organisation (version) where body is not null;
      create index task_assigner on task (assigner) where progress <> 'archived';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index task_assigner;
      drop index organisation_whole;
      delete from organisation where body is null;
      alter table organisation drop column change;
      alter table organisation alter column body set not null;
    `);
  }
}
