import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The views as they are, with the functions of this moment: a view keeps calling the function it was made with. */
const views = (columns: string, drafts: string): string => `
create or replace view seen.task with (security_barrier) as
  select id, stream_year, seq, head_hash,
    case when insiders && (select mandate_viewer_marks()) then state::jsonb
      else mandate_outside(state::jsonb, (select mandate_viewer_marks())) end as state,
    title, directive_number, lead_unit, assigner, procedure_id, procedure_version, priority, progress, completion, stage, step,
    round, holder, due, step_due, next_due, opened_at, changed_at, readers, insiders, ${columns}
  from public.task where readers && (select mandate_viewer_marks());
create or replace view seen.journal with (security_barrier) as
  select j.stream_kind, j.stream_id, j.seq, j.at, j.person, j.post, j.behalf, j.facts, j.kind, j.previous, j.hash,
    case when t.insiders && (select mandate_viewer_marks())
      or mandate_entry_outside(t.state::jsonb, (select mandate_viewer_marks()), j.kind, j.payload::jsonb)
      then j.payload::jsonb end as payload
  from public.journal j join public.task t on j.stream_kind = 'task' and t.id = j.stream_id
  where t.readers && (select mandate_viewer_marks());
create or replace view seen.draft with (security_barrier) as ${drafts};
`;

const versions = `
  select j.payload ->> 'hash' as hash, j.payload ->> 'name' as name, j.at, j.stream_id as task_id
  from public.journal j join public.task t on t.id = j.stream_id
  where j.stream_kind = 'task' and j.kind = 'versionAdded' and t.readers && (select mandate_viewer_marks())
    and (t.insiders && (select mandate_viewer_marks())
      or mandate_draft_outside(t.state::jsonb, (select mandate_viewer_marks()), j.payload ->> 'hash'))`;

/** Whoever may read an entry may fetch the file that it shows. */
const evidence = `
  select j.payload::jsonb #>> '{evidence,file,hash}', j.payload::jsonb #>> '{evidence,file,name}', j.at, j.stream_id
  from public.journal j join public.task t on t.id = j.stream_id
  where j.stream_kind = 'task' and j.kind in ('resumed', 'requestOpened', 'requestSettled', 'noted')
    and j.payload::jsonb #>> '{evidence,file,hash}' is not null and t.readers && (select mandate_viewer_marks())
    and (t.insiders && (select mandate_viewer_marks())
      or mandate_entry_outside(t.state::jsonb, (select mandate_viewer_marks()), j.kind, j.payload::jsonb))`;

/** The order of the list, with the index that its first page is read off (libs/persistence/read/list-query.ts). */
const ordered = (over: string, working: string): string => {
  const order = `(${over}), (least(case when ${working} then due end, step_due)), opened_at desc, id`;
  const front = `select id, readers, row_number() over () as place from (
    select id, readers from public.task order by ${order} limit 2000) ordered`;
  return `
drop view seen.task_front; drop view task_front; drop index task_order;
create index task_order on task (${order});
create view task_front as select id, place from (${front}) front;
create view seen.task_front with (security_barrier) as
  select id, place from (${front}) front where readers && (select mandate_viewer_marks());
grant select on seen.task_front to mandate_reader;
`;
};

/** What lies beside the file, as those outside read it (libs/domain/task/beside/seeing.ts). */
const up = `
alter table task add stands_since timestamptz;

create function mandate_own_request(request jsonb, viewer text[]) returns boolean language sql immutable as $$
  select array['post:' || (request ->> 'post'), 'post:' || (request ->> 'holder')] && viewer
    or exists (select from jsonb_array_elements(request -> 'passed') as passed(one) where 'post:' || (one ->> 'from') = any (viewer))
$$;
create function mandate_beside_outside(beside jsonb, viewer text[]) returns jsonb language sql immutable as $$
  select beside || jsonb_build_object('notes', '[]'::jsonb, 'requests', (
    select coalesce(jsonb_agg(request order by place) filter (where mandate_own_request(request, viewer)), '[]')
    from jsonb_array_elements(beside -> 'requests') with ordinality requests(request, place)))
$$;

alter function mandate_outside(jsonb, text[]) rename to mandate_file_outside;
create function mandate_outside(state jsonb, viewer text[]) returns jsonb language sql immutable as $$
  select mandate_file_outside(state, viewer) || case when state ? 'beside'
    then jsonb_build_object('beside', mandate_beside_outside(state -> 'beside', viewer)) else '{}' end
$$;
alter function mandate_entry_outside(jsonb, text[], text, jsonb) rename to mandate_file_entry_outside;
create function mandate_entry_outside(state jsonb, viewer text[], kind text, payload jsonb) returns boolean language sql immutable as $$
  select mandate_file_entry_outside(state, viewer, kind, payload)
    or kind in ('paused', 'resumed', 'conditionDue', 'deadlineMoved', 'ended', 'reopened')
    or exists (select from jsonb_array_elements(state #> '{beside,requests}') as requests(request)
      where request ->> 'id' = payload ->> 'request' and mandate_own_request(request, viewer))
$$;
${views('claimed_at, stands_since', `${versions} union all ${evidence}`)}
${ordered(`progress in ('archived', 'recalled', 'cancelled') or completion = 'confirmed'`, `progress = 'working' and stands_since is null`)}
`;

const down = `
${ordered(`progress = 'archived' or completion = 'confirmed'`, `progress = 'working'`)}
drop view seen.content; drop view seen.draft; drop view seen.journal; drop view seen.task;
drop function mandate_outside(jsonb, text[]);
drop function mandate_entry_outside(jsonb, text[], text, jsonb);
alter function mandate_file_outside(jsonb, text[]) rename to mandate_outside;
alter function mandate_file_entry_outside(jsonb, text[], text, jsonb) rename to mandate_entry_outside;
drop function mandate_beside_outside(jsonb, text[]);
drop function mandate_own_request(jsonb, text[]);
${views('claimed_at', versions)}
create view seen.content with (security_barrier) as
  select c.* from public.content c where exists (select from seen.draft d where d.hash = c.hash);
grant select on seen.task, seen.journal, seen.draft, seen.content to mandate_reader;
alter table task drop stands_since;
`;

export class Beside1763704800065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
