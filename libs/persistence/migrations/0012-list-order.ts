import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The order of the list (libs/persistence/read/list-query.ts): its first page is read off an index. */
const order = `(progress = 'archived' or completion = 'confirmed'), (least(case when progress = 'working' then due end, step_due)),
  opened_at desc, id`;

/**
 * The first two thousand in that order: whoever may read much finds a page among them, however many tasks there are. Of
 * what a person may not read, its view says nothing, as every other.
 */
const front = `select id, readers, row_number() over () as place from (
  select id, readers from public.task order by ${order} limit 2000) ordered`;

export class ListOrder1763701200012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index task_order on task (${order});
      create view task_front as select id, place from (${front}) front;
      create view seen.task_front with (security_barrier) as
        select id, place from (${front}) front where readers && (select mandate_viewer_marks());
      grant select on seen.task_front to mandate_reader;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view seen.task_front; drop view task_front; drop index task_order');
  }
}
