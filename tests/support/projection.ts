import { expect } from '@jest/globals';
import { inboxRows } from '../../libs/application/commit/change.js';
import { taskRow } from '../../libs/application/commit/task-row.js';
import { fold, verifyChain } from '../../libs/domain/index.js';
import { sha256 } from '../../libs/application/hash.js';
import { fromColumns, type TaskColumns } from '../../libs/persistence/commit/columns.js';
import type { Office } from './office.js';

/** What stands in every table about a task is what its journal, folded again from the first entry, says. */
export const expectProjected = async (office: Office, task: string): Promise<void> => {
  const entries = await office.app.tasks.history(task);
  const last = entries.at(-1);
  expect(verifyChain(entries, sha256)).toEqual({ intact: true, brokenAt: null });
  const state = fold(entries);
  const [stored] = await office.query<
    TaskColumns & { readers: string[]; insiders: string[]; state: unknown; seq: number; head_hash: string }
  >('select * from task where id = $1', [task]);
  if (!stored || !last || !state) throw new Error(`Task ${task} is not stored.`);
  expect(stored.state).toEqual(JSON.parse(JSON.stringify(state)));
  expect({ seq: stored.seq, hash: stored.head_hash }).toEqual({ seq: last.seq, hash: last.hash });
  const { readers, insiders } = stored;
  expect({ ...fromColumns(stored), readers, insiders }).toEqual(
    taskRow(state, last.at, (await office.app.directory.current()).organisation),
  );
  expect(await deadlinesOf(office, task)).toEqual(
    sorted(state.clocks.map(({ id, kind, subject, due }) => ({ id, kind, subject, due }))),
  );
  expect(await inboxOf(office, task)).toEqual(sorted(inboxRows(state).map(({ taskId: _, ...row }) => row)));
};

const deadlinesOf = async (office: Office, task: string): Promise<unknown[]> => {
  type Row = { id: string; kind: string; subject: unknown; due: Date };
  const rows = await office.query<Row>('select id, kind, subject, due from deadline where task_id = $1', [task]);
  return sorted(rows.map((row) => ({ ...row, due: row.due.getTime() })));
};

const inboxOf = async (office: Office, task: string): Promise<unknown[]> => {
  type Row = { subject: string; post: string; asked: string; since: Date; due: Date | null };
  const rows = await office.query<Row>('select subject, post, asked, since, due from inbox_item where task_id = $1', [
    task,
  ]);
  return sorted(rows.map((row) => ({ ...row, since: row.since.getTime(), due: row.due?.getTime() ?? null })));
};

/** Rows have no order of their own. */
const sorted = <Row extends object>(rows: Row[]): Row[] => {
  const text = (row: Row): string => JSON.stringify(Object.entries(row).sort());
  return rows.toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
};

/** Everything in the database, to say that nothing has changed. */
export const dump = async (office: Office): Promise<Record<string, string[]>> => {
  const tables = await office.query<{ name: string }>(
    `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
       and not relispartition order by 1`,
  );
  const content: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await office.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t order by 1`);
    content[name] = rows.map(({ row }) => row);
  }
  return content;
};
