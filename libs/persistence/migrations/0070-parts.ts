import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a task is a part of, to find its parts by and to lock the whole with; and what of it outsiders read. */
const up = `
alter table task add parent text references task (id);
create index task_parent on task (parent) where parent is not null;

-- Why, and what was said, is the insiders' to read; whoever owes something reads that.
create function mandate_own_obligations(state jsonb, viewer text[]) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg(owed order by place)
    filter (where array['party:' || (owed ->> 'unit'), 'post:' || (owed ->> 'holder')] && viewer), '[]')
  from jsonb_array_elements(state -> 'parts' -> 'obligations') with ordinality owing(owed, place)
$$;
create function mandate_parts_outside(state jsonb, viewer text[]) returns jsonb language sql immutable as $$
  select mandate_outside(state, viewer) || case when state ? 'parts' then jsonb_build_object('parts', (state -> 'parts')
    || '{"changes": [], "meetings": [], "dissents": [], "urgent": []}'
    || jsonb_build_object('obligations', mandate_own_obligations(state, viewer))) else '{}' end
$$;

-- The view as it is by now, whatever columns it has, with this column more and the parts seen to.
do $$
declare
  was text := replace(pg_get_viewdef('seen.task'::regclass), 'mandate_outside(', 'mandate_parts_outside(');
begin
  execute 'create or replace view seen.task with (security_barrier) as ' || regexp_replace(was, '\\s+FROM ', ', parent FROM ');
end $$;

-- A batch of acts as it was answered: asked again under the same key, it answers the same.
create table batch (
  person text not null,
  key text not null,
  fingerprint text not null,
  results jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (person, key)
);
`;

export class Parts1763704900070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The schema goes forward only: restore a backup instead.'));
  }
}
