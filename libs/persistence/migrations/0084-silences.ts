import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What of a task is silent, beside it; the view of readers as it is by now, with this column more. Of tasks that were told
 * of before, those on whose file no person has acted since.
 */
const up = `
alter table task add silences jsonb;
update task set silences = found.silences from (
  select t.id, jsonb_agg(jsonb_build_object('on', told -> 'on', 'since', told -> 'since') order by place) as silences
  from task t, jsonb_array_elements(t.state::jsonb -> 'silences') with ordinality silences(told, place)
  where t.step is not null and told #>> '{subject,step}' = t.step and (told #>> '{subject,round}')::int = t.round
    and not exists (select from journal j where j.stream_year = t.stream_year and j.stream_kind = 'task'
      and j.stream_id = t.id and j.person is not null and j.at > to_timestamp((told ->> 'at')::float8 / 1000))
    and not exists (select from jsonb_array_elements(t.state::jsonb -> 'silences') with ordinality later(again, next)
      where next > place and again -> 'on' = told -> 'on')
  group by t.id
) found where found.id = task.id;
do $$
begin
  execute 'create or replace view seen.task with (security_barrier) as '
    || regexp_replace(pg_get_viewdef('seen.task'::regclass), '\\s+FROM ', ', silences FROM ');
end $$;
`;

export class Silences1763715000084 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The schema goes forward only: restore a backup instead.'));
  }
}
