import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One message a person a day, of all that time did; what was told before stands as it was told. */
const up = `
create table daily_message (
  key text primary key,
  person text not null,
  day date not null,
  state text not null default 'ready' check (state in ('ready', 'sending', 'sent', 'unknown', 'skipped')),
  made_at timestamptz not null default mandate_now(),
  taken_at timestamptz,
  unique (person, day)
);
create index daily_message_open on daily_message (day) where state in ('ready', 'sending');
alter table notice add message text;
update notice set message = '';
create index notice_message on notice (message);
create index notice_loose on notice (key)
  where message is null and about ->> 'kind' in ('reminder', 'late', 'escalated', 'deadlineMoved');
create or replace view seen.notice with (security_barrier) as
  select n.key, n.task_id, n.post, n.about, n.at, n.read_at, n.message, m.day as message_day, m.state as letter
  from public.notice n join public.task t on t.id = n.task_id left join public.daily_message m on m.key = n.message
  where t.readers && (select mandate_viewer_marks()) and ('post:' || n.post) = any ((select mandate_viewer_marks())::text[]);
`;

const down = `
drop view seen.notice;
drop index notice_loose;
drop index notice_message;
alter table notice drop message;
drop table daily_message;
create view seen.notice with (security_barrier) as
  select n.* from public.notice n join public.task t on t.id = n.task_id
  where t.readers && (select mandate_viewer_marks()) and ('post:' || n.post) = any ((select mandate_viewer_marks())::text[]);
grant select on seen.notice to mandate_reader;
`;

export class DailyMessages1763701200043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
