import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { bareWorker } from '../setup/bare.js';
import { freshDatabase } from '../setup/ground.js';
import { servers } from '../setup/servers.js';

export type OtherStorm = { path: string; lastRecordedAfterDueMs: number };

/** The least that records as many passings: one statement that moves the rows and adds their audit rows. */
export const floorStorm = async (tasks: number): Promise<OtherStorm> => {
  const pool = new pg.Pool({ connectionString: await freshDatabase('bench_floor_storm'), max: 1 });
  await pool.query(
    'create table floor_deadline (id int primary key, due timestamptz not null, passed boolean not null)',
  );
  await pool.query('create table floor_passing (id int primary key, at timestamptz not null)');
  await pool.query('insert into floor_deadline select n, clock_timestamp(), false from generate_series(1, $1) n', [
    tasks,
  ]);
  await pool.query('analyze');
  const began = performance.now();
  await pool.query(
    `with passed as (update floor_deadline set passed = true where due <= clock_timestamp() and not passed returning id)
     insert into floor_passing select id, clock_timestamp() from passed`,
  );
  const lastRecordedAfterDueMs = Math.round(performance.now() - began);
  await pool.end();
  return { path: 'floor: one statement', lastRecordedAfterDueMs };
};

const starters = 32;
/** Long enough that every workflow has armed its timer before the first one fires. */
const msPerStart = 10;

/** A workflow engine’s own way: a timer for each, and an activity that records that it has passed. */
export const bareStorm = async (tasks: number): Promise<OtherStorm> => {
  const databaseUrl = await freshDatabase('bench_bare_storm');
  const taskQueue = await bareWorker(databaseUrl);
  const connection = await Connection.connect({ address: servers().temporal });
  const client = new Client({ connection, namespace: 'default' });
  const due = Date.now() + tasks * msPerStart + 5_000;
  const left = Array.from({ length: tasks }, () => randomUUID()).values();
  const start = async (): Promise<void> => {
    for (const task of left)
      await client.workflow.start('bareDeadline', {
        taskQueue,
        workflowId: `bare-deadline/${task}`,
        args: [task, due],
      });
  };
  await Promise.all(Array.from({ length: starters }, start));
  const startedBeforeDue = Date.now() < due;
  const lastRecordedAfterDueMs = await lastOf(databaseUrl, tasks, due);
  await connection.close();
  return {
    path: `bare Temporal: a timer and an activity each${startedBeforeDue ? '' : ' (the last started after it was due)'}`,
    lastRecordedAfterDueMs,
  };
};

const lastOf = async (databaseUrl: string, tasks: number, due: number): Promise<number> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const sql = 'select count(*)::int as done, max(at) as last from bare_late';
  for (;;) {
    const { rows } = await pool.query<{ done: number; last: Date | null }>(sql);
    const [row] = rows;
    if (row?.last && row.done === tasks) {
      await pool.end();
      return row.last.getTime() - due;
    }
    await pause(500);
  }
};
