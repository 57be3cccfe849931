import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told early goes into the message of the day, as all that time has to tell. */
const looseOf = (kinds: string): string => `
drop index notice_loose;
create index notice_loose on notice (key) where message is null and about ->> 'kind' in (${kinds});
`;

const before = `'reminder', 'late', 'escalated', 'deadlineMoved'`;

export class Watches1763715000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(looseOf(`${before}, 'notReceived', 'notAccepted', 'noInterimReport', 'noMovement'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(looseOf(before));
  }
}
