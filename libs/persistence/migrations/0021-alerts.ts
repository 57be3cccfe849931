import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Up to when somebody has read what the journal says of permissions. */
export class Alerts1763700600021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table alert_read (person text primary key, at timestamptz not null);
      create index journal_permissions on journal (at desc) where stream_kind in ('organisation', 'accounts');
      create index journal_access on journal (at desc) where stream_kind = 'access';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index journal_access; drop index journal_permissions; drop table alert_read');
  }
}
