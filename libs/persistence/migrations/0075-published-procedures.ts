import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { canonical } from '../../domain/index.js';

/** A published version keeps the hash that it had, and nobody changes or removes it: running tasks go by it. */
const guarded = `
alter table procedure alter column hash set not null;
create function procedure_is_published() returns trigger language plpgsql as $$
begin
  raise exception 'A published version of a procedure never changes (% v%).', old.id, old.version;
end $$;
create trigger procedure_is_published before update or delete on procedure
  for each row execute function procedure_is_published();

-- The newest version that is in force on the office's day.
create function procedure_in_force(wanted text) returns int language sql stable as $$
  select max(version) from procedure where id = wanted and body ->> 'effectiveFrom' <= to_char(
    (mandate_now() at time zone 'UTC')
      + make_interval(mins => coalesce((select (body ->> 'offsetMinutes')::int from calendar order by version desc limit 1), 0)),
    'YYYY-MM-DD')
$$;
`;

type Row = { id: string; version: number; body: unknown };

export class PublishedProcedures1763703600075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table procedure add column hash text');
    const rows = (await runner.query('select id, version, body from procedure')) as Row[];
    for (const { id, version, body } of rows) {
      const hash = createHash('sha256').update(canonical(body)).digest('hex');
      await runner.query('update procedure set hash = $1 where id = $2 and version = $3', [hash, id, version]);
    }
    await runner.query(guarded);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop function procedure_in_force(text); drop trigger procedure_is_published on procedure;
        drop function procedure_is_published(); alter table procedure drop column hash`,
    );
  }
}
