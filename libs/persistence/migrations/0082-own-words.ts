import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Those outside read what they entered themselves, what they were told of, and what they owe; of the parts also the
 * meetings at which they were heard and what they reserved (libs/domain/authority/see.ts, libs/domain/task/parts/seeing.ts).
 */
const up = `
create function mandate_own_entry(state jsonb, viewer text[], post text, behalf jsonb, payload jsonb) returns boolean language sql immutable as $$
  select array['post:' || post, 'post:' || (behalf ->> 'post')] && viewer
    or exists (select from jsonb_array_elements_text(
        case when jsonb_typeof(payload -> 'tell') = 'array' then payload -> 'tell' else '[]' end) as told(post)
      where 'post:' || told.post = any (viewer))
    or exists (select from jsonb_array_elements(mandate_own_obligations(state, viewer)) as owing(owed)
      where owed ->> 'id' in (payload ->> 'id', payload ->> 'obligation'))
$$;

create or replace view seen.journal with (security_barrier) as
  select j.stream_kind, j.stream_id, j.seq, j.at, j.person, j.post, j.behalf, j.facts, j.kind, j.previous, j.hash,
    case when t.insiders && (select mandate_viewer_marks())
      or mandate_entry_outside(t.state::jsonb, (select mandate_viewer_marks()), j.kind, j.payload::jsonb)
      or mandate_own_entry(t.state::jsonb, (select mandate_viewer_marks()), j.post, j.behalf, j.payload::jsonb)
      then j.payload::jsonb end as payload
  from public.journal j join public.task t on j.stream_kind = 'task' and t.id = j.stream_id
  where t.readers && (select mandate_viewer_marks());

create function mandate_own_meetings(state jsonb, viewer text[]) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(meeting order by place) filter (where exists (
      select from jsonb_array_elements(meeting -> 'participants') as participants(one)
      where 'party:' || (one ->> 'unit') = any (viewer))), '[]')
  from jsonb_array_elements(state #> '{parts,meetings}') with ordinality meetings(meeting, place)
$$;
create function mandate_own_dissents(state jsonb, viewer text[]) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(dissent order by place) filter (where 'party:' || (dissent ->> 'unit') = any (viewer)), '[]')
  from jsonb_array_elements(state #> '{parts,dissents}') with ordinality dissents(dissent, place)
$$;
create or replace function mandate_parts_outside(state jsonb, viewer text[]) returns jsonb language sql immutable as $$
  select mandate_outside(state, viewer) || case when state ? 'parts' then jsonb_build_object('parts', (state -> 'parts')
    || '{"changes": [], "urgent": []}'
    || jsonb_build_object('obligations', mandate_own_obligations(state, viewer),
      'meetings', mandate_own_meetings(state, viewer), 'dissents', mandate_own_dissents(state, viewer))) else '{}' end
$$;
`;

export class OwnWords1763715000082 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The schema goes forward only: restore a backup instead.'));
  }
}
