import { NativeConnection, Worker } from '@temporalio/worker';
import pg from 'pg';

const [taskQueue = ''] = process.argv.slice(2);

/** Runs the bare workflows in a process of their own, with the options that the product's own worker has. */
const main = async (): Promise<void> => {
  const connection = await NativeConnection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' });
  const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] });
  const recordLate = async (task: string): Promise<void> => {
    await pool.query('insert into bare_late (task, at) values ($1, clock_timestamp())', [task]);
  };
  await pool.query('create table if not exists bare_late (task text primary key, at timestamptz not null)');
  const worker = await Worker.create({
    ...{ connection, namespace: 'default', taskQueue, activities: { recordLate } },
    workflowsPath: new URL('./workflows.js', import.meta.url).pathname,
    workflowTaskPollerBehavior: { type: 'autoscaling', maximum: 20 },
    activityTaskPollerBehavior: { type: 'autoscaling', maximum: 20 },
    maxCachedWorkflows: 1_000,
  });
  process.send?.('ready');
  await worker.run();
  await pool.end();
  await connection.close();
};

await main();
