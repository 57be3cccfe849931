import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the living tasks have been planned again by a version of the calendar; a run that was cut short goes on here. */
const up = `
create table calendar_replan (
  version int primary key references calendar (version),
  after text not null default '',
  finished_at timestamptz
);
-- What the calendars before this migration moved: nothing was planned again then, and nothing is now.
insert into calendar_replan (version, finished_at) select version, at from calendar;
create index journal_replanned on journal ((payload ->> 'calendar')) where kind = 'replanned';
`;

export class Replan1763701200040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index journal_replanned; drop table calendar_replan');
  }
}
