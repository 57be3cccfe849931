import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Pages of a content, and files that lie in the file beside the draft. What is in the dossier is read by insiders alone;
 * what came with an opinion by whoever may read the opinion.
 */
const up = `
alter table content add column pages int;
create or replace view seen.content with (security_barrier) as
  select c.* from public.content c where exists (select from seen.draft d where d.hash = c.hash);
create index journal_attached on journal ((payload ->> 'hash')) where kind = 'fileAttached';

-- What was hidden before stays hidden: the functions keep their names, and what they said becomes a part of them.
do $$ begin
  execute replace(pg_get_functiondef('mandate_outside(jsonb, text[])'::regprocedure),
    'mandate_outside', 'mandate_task_without_dossier');
  execute $f$ create or replace function mandate_outside(state jsonb, viewer text[]) returns jsonb language sql immutable as
    'select mandate_task_without_dossier(state, viewer) - ''dossier''' $f$;
  execute replace(pg_get_functiondef('mandate_entry_outside(jsonb, text[], text, jsonb)'::regprocedure),
    'mandate_entry_outside', 'mandate_entry_without_files');
  execute $f$ create or replace function mandate_entry_outside(state jsonb, viewer text[], kind text, payload jsonb)
    returns boolean language sql immutable as
    'select case when kind = ''fileAttached''
        then payload -> ''to'' ->> ''of'' = ''seat'' and mandate_opinion_outside(state, viewer, payload -> ''to'' ->> ''seat'')
      else mandate_entry_without_files(state, viewer, kind, payload) end' $f$;
  -- Under which name a task first had a content: in its dossier and with an opinion too.
  execute 'create or replace view seen.draft with (security_barrier) as '
    || rtrim(pg_get_viewdef('seen.draft'::regclass), ';') || $v$
    union all
    select j.payload ->> 'hash', j.payload ->> 'name', j.at, j.stream_id
    from public.journal j join public.task t on t.id = j.stream_id
    where j.stream_kind = 'task' and j.kind = 'fileAttached' and t.readers && (select mandate_viewer_marks())
      and (t.insiders && (select mandate_viewer_marks())
        or mandate_entry_outside(t.state::jsonb, (select mandate_viewer_marks()), j.kind, j.payload::jsonb)) $v$;
end $$;
`;

export class Dossier1763711400060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index journal_attached; alter table content drop column pages');
  }
}
