/**
 * What people read, they read under a role that owns nothing and sees nothing but these views, as the viewer that the
 * transaction names. The views know by themselves who that is and what they may read: a question that forgets to ask
 * answers with nothing. Columns are cast to jsonb where they are looked into, whatever they are kept as.
 */
export const reading = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'mandate_reader') then create role mandate_reader nologin; end if;
exception
  when duplicate_object or unique_violation then null; -- another database of this server has just made it
  when insufficient_privilege then raise exception
    'This database user may not create the role mandate_reader, under which people read. Let an administrator of the server run: create role mandate_reader nologin; grant mandate_reader to %;',
    quote_ident(current_user);
end $$;
do $$ begin
  begin
    set local role mandate_reader;
    reset role;
  exception when insufficient_privilege then execute format('grant mandate_reader to %I', current_user);
  end;
exception when insufficient_privilege then raise exception
  'This database user may not use the role mandate_reader, under which people read. Let an administrator of the server run: grant mandate_reader to %;',
  quote_ident(current_user);
end $$;

-- Marks of those who may read a task, and of those who read all of it (libs/domain/authority/readers.ts).
alter table task add readers text[] not null default '{}', add insiders text[] not null default '{}';
update task set
  insiders = array['task:' || id, 'lead:' || lead_unit, 'post:' || assigner, 'issuer:' || split_part(assigner, '/', 1)],
  readers = array['task:' || id, 'lead:' || lead_unit, 'post:' || assigner, 'issuer:' || split_part(assigner, '/', 1)];
create index task_readers on task using gin (readers);

-- On whose behalf an entry was decided.
alter table journal add behalf jsonb;

-- Who reads by which marks, as the organisation's newest version says; dated, so that an end needs no write.
create table viewer_tenure (person text not null, post text not null, since timestamptz not null, until timestamptz);
create index viewer_tenure_person on viewer_tenure (person);
create table viewer_post (post text primary key, duty text, marks text[] not null);
create table viewer_link (
  of text not null, by text not null, kind text not null, part text[], since timestamptz not null, until timestamptz);
create index viewer_link_by on viewer_link (by);
create table viewer_emergency (person text not null, marks text[] not null, since timestamptz not null, until timestamptz not null);
create index viewer_emergency_person on viewer_emergency (person);
create table viewer_limit (sole boolean primary key default true check (sole), longest_chain int not null);

create function mandate_viewer_marks() returns text[] language sql stable security definer set search_path = public, pg_temp as $$
  with recursive clock as materialized (
    select mandate_now() as at, current_setting('mandate.viewer', true) as viewer),
  held as (
    select p.* from clock, viewer_tenure t join viewer_post p using (post)
    where t.person = viewer and t.since <= at and (t.until is null or at < t.until)),
  links as (select l.* from clock, viewer_link l where l.since <= at and (l.until is null or at < l.until)),
  desks(post, steps) as (
    select post, 0 from held where not exists (select from held where duty is not null)
    union
    select l.of, d.steps + 1 from desks d join links l on l.by = d.post
    where l.kind = 'substitution' and l.part is null and d.steps < (select longest_chain from viewer_limit)),
  marks(mark) as (
    select unnest(p.marks) from desks join viewer_post p using (post)
    union
    select unnest(l.part) from links l join desks d on d.post = l.by
    where l.part is not null and (l.kind = 'substitution' or d.steps = 0)
    union
    select unnest(marks) from held where duty = 'auditor'
    union
    select unnest(e.marks) from clock, viewer_emergency e where e.person = viewer and e.since <= at and at < e.until)
  select coalesce(array_agg(mark), '{}') from marks
$$;

create function mandate_opinion_outside(state jsonb, viewer text[], asked text) returns boolean language sql immutable as $$
  select exists (
    select from jsonb_array_elements(state -> 'visits') with ordinality round(visit, place),
      jsonb_array_elements(visit -> 'seats') as seats(seat)
    where seat ->> 'id' = asked and (
      array['party:' || (seat ->> 'unit'), 'post:' || (seat ->> 'holder')] && viewer
      or exists (select from jsonb_array_elements(state -> 'visits') with ordinality later(visit, place)
        where later.place > round.place and later.visit ->> 'stepKind' = 'consolidate' and later.visit ->> 'outcome' = 'forward')))
$$;

create function mandate_draft_outside(state jsonb, viewer text[], content text) returns boolean language sql immutable as $$
  select (state -> 'issuedAt' <> 'null' and exists (
      select from jsonb_array_elements(state -> 'approvals') as approvals(approval) where approval ->> 'hash' = content))
    or exists (
      select from jsonb_array_elements(state -> 'visits') as visits(visit), jsonb_array_elements(visit -> 'seats') as seats(seat)
      where seat ->> 'version' = content and array['party:' || (seat ->> 'unit'), 'post:' || (seat ->> 'holder')] && viewer)
$$;

-- The task as those outside read it: its course, and of what was written the part that is theirs.
create function mandate_outside(state jsonb, viewer text[]) returns jsonb language sql immutable as $$
  select state || jsonb_build_object(
    'visits', (select coalesce(jsonb_agg(visit
        || case when visit -> 'because' ? 'reason' then jsonb_build_object('because', (visit -> 'because') || '{"reason": ""}') else '{}' end
        || jsonb_build_object('seats', (
          select coalesce(jsonb_agg(case when mandate_opinion_outside(state, viewer, seat ->> 'id') then seat
            else seat || '{"answer": null, "late": [], "takenUp": null}' end order by number), '[]')
          from jsonb_array_elements(visit -> 'seats') with ordinality seats(seat, number)))
        order by place), '[]')
      from jsonb_array_elements(state -> 'visits') with ordinality visits(visit, place)),
    'versions', (select coalesce(jsonb_agg(version order by place)
        filter (where mandate_draft_outside(state, viewer, version ->> 'hash')), '[]')
      from jsonb_array_elements(state -> 'versions') with ordinality versions(version, place)),
    'completion', (state -> 'completion') || case when state -> 'completion' ? 'text' then '{"text": ""}' else '{}' end::jsonb)
$$;

create function mandate_entry_outside(state jsonb, viewer text[], kind text, payload jsonb) returns boolean language sql immutable as $$
  select case
    when kind = 'versionAdded' then mandate_draft_outside(state, viewer, payload ->> 'hash')
    when kind in ('seatAnswered', 'seatAnsweredLate', 'opinionTakenUp') then mandate_opinion_outside(state, viewer, payload ->> 'seat')
    else kind in ('assigned', 'leadChanged', 'handedOn', 'seatOpened', 'seatDeemedConsent', 'seatWithdrawn', 'signed', 'numbered',
      'issued', 'confirmed', 'archived', 'reminded', 'fellLate', 'escalated', 'silencePostponed', 'archivedByTime',
      'acknowledged', 'approvalVoided') end
$$;

create schema seen;
create view seen.task with (security_barrier) as
  select id, stream_year, seq, head_hash,
    case when insiders && (select mandate_viewer_marks()) then state::jsonb
      else mandate_outside(state::jsonb, (select mandate_viewer_marks())) end as state,
    title, directive_number, lead_unit, assigner, procedure_id, procedure_version, priority, progress, completion, stage, step,
    round, holder, due, step_due, next_due, opened_at, changed_at, readers, insiders
  from public.task where readers && (select mandate_viewer_marks());

create view seen.journal with (security_barrier) as
  select j.stream_kind, j.stream_id, j.seq, j.at, j.person, j.post, j.behalf, j.facts, j.kind, j.previous, j.hash,
    case when t.insiders && (select mandate_viewer_marks())
      or mandate_entry_outside(t.state::jsonb, (select mandate_viewer_marks()), j.kind, j.payload::jsonb)
      then j.payload::jsonb end as payload
  from public.journal j join public.task t on j.stream_kind = 'task' and t.id = j.stream_id
  where t.readers && (select mandate_viewer_marks());

-- Under which name a task first had a content.
create view seen.draft with (security_barrier) as
  select j.payload ->> 'hash' as hash, j.payload ->> 'name' as name, j.at, j.stream_id as task_id
  from public.journal j join public.task t on t.id = j.stream_id
  where j.stream_kind = 'task' and j.kind = 'versionAdded' and t.readers && (select mandate_viewer_marks())
    and (t.insiders && (select mandate_viewer_marks())
      or mandate_draft_outside(t.state::jsonb, (select mandate_viewer_marks()), j.payload ->> 'hash'));

create view seen.content with (security_barrier) as
  select c.* from public.content c where exists (select from seen.draft d where d.hash = c.hash);

create view seen.inbox_item with (security_barrier) as
  select i.* from public.inbox_item i join public.task t on t.id = i.task_id
  where t.readers && (select mandate_viewer_marks()) and ('post:' || i.post) = any ((select mandate_viewer_marks())::text[]);

create view seen.notice with (security_barrier) as
  select n.* from public.notice n join public.task t on t.id = n.task_id
  where t.readers && (select mandate_viewer_marks()) and ('post:' || n.post) = any ((select mandate_viewer_marks())::text[]);

grant usage on schema seen to mandate_reader;
grant select on all tables in schema seen to mandate_reader;
-- What holds no content: the clock, and the versions of the facts.
grant select on installation, organisation, calendar, outage, heartbeat to mandate_reader;
`;
