import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time that nobody is charged with, beside each task; the view of readers as it is by now, with this column more. */
const up = `
alter table task add excused jsonb;
update task set excused = found.spans from (
  select t.id, jsonb_agg(jsonb_build_object(
    'because', case when pause -> 'condition' = 'null' then 'pause' else 'condition' end,
    'from', pause -> 'at', 'to', pause #> '{released,at}') order by place) as spans
  from task t, jsonb_array_elements(t.state::jsonb #> '{beside,pauses}') with ordinality pauses(pause, place)
  where pause -> 'stands' ? 'task' group by t.id
) found where found.id = task.id;
do $$
begin
  execute 'create or replace view seen.task with (security_barrier) as '
    || regexp_replace(pg_get_viewdef('seen.task'::regclass), '\\s+FROM ', ', excused FROM ');
end $$;
`;

export class Excused1763715000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The schema goes forward only: restore a backup instead.'));
  }
}
