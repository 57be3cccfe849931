import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What time did is told in bulk while it waits for Temporal, and found without a look at what people did. */
const up = `
alter table outbox add by_time boolean not null default false;
create index outbox_by_time on outbox (task_id) where by_time;
`;

const down = `alter table outbox drop by_time`;

export class ToldInBulk1763715000083 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
