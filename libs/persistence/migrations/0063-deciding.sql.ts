/**
 * What is decided of a task is for insiders. A document that went out stays everybody's who knows of the task, and a
 * rendition is read as a version is. Views keep calling the function that they were made with, so functions are replaced
 * and never renamed: what one did before goes on under a name of its own.
 */
export const deciding = `
create or replace function mandate_draft_outside(state jsonb, viewer text[], content text) returns boolean language sql immutable as $$
  select (state -> 'issuedAt' <> 'null' and exists (
      select from jsonb_array_elements(state -> 'approvals') as approvals(approval) where approval ->> 'hash' = content))
    or (state -> 'issuedAt' <> 'null' and exists (
      select from jsonb_array_elements(coalesce(state -> 'deciding' -> 'renditions', '[]')) as renditions(rendition)
      where rendition ->> 'hash' = content and rendition ->> 'of' = state -> 'versions' -> -1 ->> 'hash'))
    or exists (
      select from jsonb_array_elements(coalesce(state -> 'deciding' -> 'earlier', '[]')) as earlier(document)
      where document ->> 'hash' = content)
    or exists (
      select from jsonb_array_elements(state -> 'visits') as visits(visit), jsonb_array_elements(visit -> 'seats') as seats(seat)
      where seat ->> 'version' = content and array['party:' || (seat ->> 'unit'), 'post:' || (seat ->> 'holder')] && viewer)
$$;

do $body$ begin
  execute replace(pg_get_functiondef('mandate_outside(jsonb, text[])'::regprocedure), 'mandate_outside', 'mandate_outside_undecided');
  execute $f$ create or replace function mandate_outside(state jsonb, viewer text[]) returns jsonb language sql immutable as
    $$ select mandate_outside_undecided(state, viewer) - 'deciding' $$ $f$;
  execute 'create or replace view seen.draft with (security_barrier) as '
    || rtrim(pg_get_viewdef('seen.draft'::regclass), ';') || $v$
    union all
    select j.payload ->> 'hash', j.payload ->> 'name', j.at, j.stream_id
    from public.journal j join public.task t on t.id = j.stream_id
    where j.stream_kind = 'task' and j.kind = 'renditionAdded' and t.readers && (select mandate_viewer_marks())
      and (t.insiders && (select mandate_viewer_marks())
        or mandate_draft_outside(t.state::jsonb, (select mandate_viewer_marks()), j.payload ->> 'hash')) $v$;
end $body$;

create index journal_rendition on journal ((payload ->> 'hash')) where kind = 'renditionAdded';
`;
