import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the claim was made that stands or was accepted: what the official count judges lateness by. */
const up = `
alter table task add claimed_at timestamptz;
update task set claimed_at = to_timestamp(
  coalesce(state::jsonb #>> '{completion,claimedAt}', state::jsonb #>> '{completion,at}')::float8 / 1000)
  where completion in ('claimed', 'confirmed');
create or replace view seen.task with (security_barrier) as
  select id, stream_year, seq, head_hash,
    case when insiders && (select mandate_viewer_marks()) then state::jsonb
      else mandate_outside(state::jsonb, (select mandate_viewer_marks())) end as state,
    title, directive_number, lead_unit, assigner, procedure_id, procedure_version, priority, progress, completion, stage, step,
    round, holder, due, step_due, next_due, opened_at, changed_at, readers, insiders, claimed_at
  from public.task where readers && (select mandate_viewer_marks());
`;

const down = `
drop view seen.task;
create view seen.task with (security_barrier) as
  select id, stream_year, seq, head_hash,
    case when insiders && (select mandate_viewer_marks()) then state::jsonb
      else mandate_outside(state::jsonb, (select mandate_viewer_marks())) end as state,
    title, directive_number, lead_unit, assigner, procedure_id, procedure_version, priority, progress, completion, stage, step,
    round, holder, due, step_due, next_due, opened_at, changed_at, readers, insiders
  from public.task where readers && (select mandate_viewer_marks());
grant select on seen.task to mandate_reader;
alter table task drop claimed_at;
`;

export class OfficialCount1763701200041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
