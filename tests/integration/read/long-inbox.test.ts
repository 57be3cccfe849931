import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { QueryConfig } from 'pg';
import { noticesQuery, PostgresNotices } from '../../../libs/persistence/notices/postgres-notices.js';
import { inboxQuery } from '../../../libs/persistence/read/inbox-query.js';
import { PostgresTasks } from '../../../libs/persistence/read/postgres-tasks.js';
import { Seen, type Source } from '../../../libs/persistence/read/seen.js';
import { assignment, monday, people } from '../../support/domain.js';
import { accepted, Office } from '../../support/office.js';

/** An inbox of thousands costs each item and notice once, and not each of them for each task that its reader may read. */

let office: Office;
const post = 'so-tai-chinh/head';
const copies = 3_000;

beforeAll(async () => {
  office = await Office.open();
  await office.freeze(monday);
  const task = randomUUID();
  accepted(await office.order(task, people.chairman, assignment()));
  await office.query(
    `with copied as (
       insert into task (id, stream_year, seq, head_hash, state, title, directive_number, lead_unit, assigner, procedure_id,
         procedure_version, priority, progress, completion, stage, step, round, holder, due, step_due, next_due, opened_at,
         changed_at, readers, insiders)
       select 'copy-' || n, stream_year, seq, head_hash, state, title, directive_number, lead_unit, assigner, procedure_id,
         procedure_version, priority, progress, completion, stage, step, round, holder, due, step_due, null, opened_at,
         changed_at, readers, insiders
       from task, generate_series(1, $2) n where task.id = $1
       returning id
     ) insert into inbox_item select copied.id, i.subject, i.post, i.asked, i.since, i.due
         from copied, inbox_item i where i.task_id = $1`,
    [task, copies],
  );
  await office.query(
    `with told as (
       insert into delivery (key, task_id, seq, channel, post, about, state)
       select 'notice-' || id, id, 1, 'notice', $1, '{"kind": "late"}', 'done' from task where id like 'copy-%'
       returning *
     ) insert into notice (key, task_id, post, about, at) select key, task_id, post, about, at from told`,
    [post],
  );
  await office.query('analyze task, inbox_item, notice');
});
afterAll(() => office.close());

it('holds each item, for the system as for who may see it', async () => {
  const records = new PostgresTasks(office.test.db.pool);
  for (const reader of [records, records.as(people.head)])
    expect(await reader.inbox([post], ['copy-7'])).toHaveLength(copies);
});

const planOf = async ({ text, values }: QueryConfig, person: string | null): Promise<string> => {
  const source: Source = person === null ? office.test.db.pool : new Seen(office.test.db.pool, person);
  const { rows } = await source.query<{ 'QUERY PLAN': string }>(`explain (analyze, costs off) ${text}`, values);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
};

it.each([
  ['the system', null],
  ['a person', people.head],
])('is fetched task by task: %s', async (_who, person) => {
  const plan = await planOf(inboxQuery([post], []), person);
  expect(plan).toMatch(/task_pkey on task.*loops=3001/);
  expect(plan).not.toContain('Rows Removed by Join Filter');
});

it('shows the latest notices, and fetches the tasks of no others', async () => {
  const limit = 100;
  expect(await new PostgresNotices(office.test.db.pool).of(people.head, [post], limit)).toHaveLength(limit);
  const plan = await planOf(noticesQuery([post], limit), people.head);
  expect(plan).toMatch(/task_pkey on task.*loops=100\b/);
  expect(plan).not.toContain('Rows Removed by Join Filter');
});
