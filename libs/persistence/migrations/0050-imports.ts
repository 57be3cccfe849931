import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Documents that were taken in, with their text and what is proposed of them. People read them by the same marks as tasks
 * (0020); `tx` lets open pages hear of changes as they do of entries.
 */
const up = `
create table import (
  id text primary key,
  at timestamptz not null default mandate_now(),
  person text not null,
  post text not null,
  body text not null,
  readers text[] not null,
  key text not null,
  name text not null,
  hash text not null references content (hash),
  size int not null,
  status text not null default 'waiting' check (status in ('waiting', 'reading', 'ready', 'failed', 'cancelled')),
  reader text,
  read_until timestamptz,
  attempts int not null default 0,
  progress jsonb,
  refusal jsonb,
  kind text,
  text text,
  text_hash text,
  directive jsonb,
  flags jsonb not null default '[]',
  counts jsonb,
  relations jsonb not null default '[]',
  whole jsonb,
  changed int not null default 1,
  tx xid8 not null default pg_current_xact_id(),
  unique (person, key)
);
create index import_readers on import using gin (readers);
create index import_waiting on import (at) where status in ('waiting', 'reading');
create index import_tx on import (tx);
create table import_proposal (
  import text not null references import (id),
  id text not null,
  version int not null,
  status text not null,
  body jsonb not null,
  primary key (import, id)
);
create index import_confirming on import_proposal (import) where status = 'confirming';

create view seen.import with (security_barrier) as
  select * from public.import where readers && (select mandate_viewer_marks());
create view seen.import_proposal with (security_barrier) as
  select p.* from public.import_proposal p join public.import i on i.id = p.import
  where i.readers && (select mandate_viewer_marks());
-- Whoever reads a task reads the document that it was taken from: it was sent to them.
create view seen.task_source with (security_barrier) as
  select t.id as task, i.name, i.text from public.task t
    join public.import i on i.id = t.state::jsonb -> 'directive' -> 'source' ->> 'import'
  where t.readers && (select mandate_viewer_marks());
grant select on seen.import, seen.import_proposal, seen.task_source to mandate_reader;
`;

export class Imports1763702400050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view seen.task_source; drop view seen.import_proposal; drop view seen.import;
      drop table import_proposal; drop table import`);
  }
}
