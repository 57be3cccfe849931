import pg from 'pg';
import { actsPerDirective } from '../load/directive.js';
import type { Path } from '../load/play.js';

const tables = `
create table if not exists floor_task (id bigint generated always as identity primary key, step int not null,
  changed_at timestamptz not null);
create table if not exists floor_audit (id bigint generated always as identity primary key, task_id bigint not null,
  step int not null, person text not null, at timestamptz not null, payload jsonb not null)`;

const insert = 'insert into floor_task (step, changed_at) values ($1, clock_timestamp()) returning id';
const update = 'update floor_task set step = $2, changed_at = clock_timestamp() where id = $1';
const audit = 'insert into floor_audit (task_id, step, person, at, payload) values ($1, $2, $3, clock_timestamp(), $4)';

export type FloorTask = { id: string | null };
export type FloorAct = (task: FloorTask, step: number) => Promise<void>;

/**
 * The least that any product does for an acknowledged act: a transaction that changes one row and adds one to an audit
 * trail. No authority, no validation, no read model, no deadline.
 */
export const openFloor = async (url: string): Promise<{ act: FloorAct; close: () => Promise<void> }> => {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query(tables);
  const act: FloorAct = async (task, step) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      if (task.id === null) task.id = (await client.query<{ id: string }>(insert, [step])).rows[0]?.id ?? null;
      else await client.query(update, [task.id, step]);
      await client.query(audit, [task.id, step, 'tran-van-hai', payloadOf(step)]);
      await client.query('commit');
    } finally {
      client.release();
    }
  };
  return { act, close: () => pool.end() };
};

const payloadOf = (step: number): string => JSON.stringify({ kind: 'acted', step, note: 'Kính trình xem xét.' });

export const floorPath = async (url: string): Promise<Path> => {
  const { act, close } = await openFloor(url);
  const directive = () => {
    const task = { id: null };
    return Array.from({ length: actsPerDirective }, (_, step) => () => act(task, step + 1));
  };
  return { directive, close };
};
