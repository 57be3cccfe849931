import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The heartbeat says that the installation runs; this says which of its programs do, to whoever starts them again. */
const up = `create table program_beat (program text primary key, at timestamptz not null)`;

export class ProgramBeats1763697600003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The schema goes forward only: restore a backup instead.'));
  }
}
