import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TaskRow } from '../../../libs/application/ports.js';
import { frontQuery, listQuery } from '../../../libs/persistence/read/list-query.js';
import { PostgresTasks } from '../../../libs/persistence/read/postgres-tasks.js';
import { Seen, type Source } from '../../../libs/persistence/read/seen.js';
import { assignment, monday, people } from '../../support/domain.js';
import { accepted, Office } from '../../support/office.js';

/** The first page of a long list is read off an index, and is the page that a look at everything would give. */

let office: Office;
const at = { now: monday, nearlyDueUntil: monday };
const copies = 12_000;

beforeAll(async () => {
  office = await Office.open();
  await office.freeze(monday);
  const task = randomUUID();
  accepted(await office.order(task, people.chairman, assignment()));
  // Every thirtieth is led by somebody else, who may read no other; some are over, some without a term, many due alike.
  await office.query(
    `insert into task (id, stream_year, seq, head_hash, state, title, directive_number, lead_unit, assigner, procedure_id,
       procedure_version, priority, progress, completion, stage, step, round, holder, due, step_due, next_due, opened_at,
       changed_at, readers, insiders)
     select 'copy-' || n, stream_year, seq, head_hash, state, title, directive_number, lead, assigner, procedure_id,
       procedure_version, priority, case when n % 11 = 0 then 'archived' else 'working' end,
       case when n % 7 = 0 then 'confirmed' else 'none' end, stage, step, round, holder,
       case when n % 5 > 0 then opened_at + make_interval(days => n * 37 % 400) end, null, null,
       opened_at + make_interval(mins => n % 60), changed_at, marks, marks
     from task, generate_series(1, $2) n, lateral (select case when n % 30 = 0 then 'so-tu-phap' else lead_unit end as lead) l,
       lateral (select array['lead:' || lead, 'post:' || assigner] as marks) m
     where task.id = $1`,
    [task, copies],
  );
  await office.query('analyze task');
});
afterAll(() => office.close());

const moved = async (): Promise<TaskRow[]> => {
  const { rows } = await new PostgresTasks(office.test.db.pool).list({ size: 3, page: 2 }, at, []);
  return rows.map((row, index) => ({
    ...row,
    ...{ due: monday + index * 86_400_000, readers: ['lead:so-tai-chinh', 'post:ubnd/chairman'], insiders: [] },
  }));
};

describe.each([
  ['the system', null],
  ['who may read nearly all of it', people.chairman],
  ['who may read little of it', people.asked('so-tu-phap')],
])('for %s', (_who, person) => {
  const source = (): Source => (person === null ? office.test.db.pool : new Seen(office.test.db.pool, person));
  const records = () => new PostgresTasks(office.test.db.pool, source());

  it.each([
    ['the first page', {}],
    ['the fourth', { page: 4 }],
    ['the last that the front reaches', { page: 10, size: 200 }],
    ['one behind it', { page: 55, size: 200 }],
  ])('%s is what a look at everything would give', async (_what, filter) => {
    const given = await moved();
    for (const movedRows of [[], given]) {
      const { rows } = await records().list(filter, at, movedRows);
      const whole = await source().query<{ id: string | null }>(listQuery(filter, at, movedRows, null));
      expect(rows.map(({ id }) => id)).toEqual(whole.rows.flatMap(({ id }) => id ?? []));
    }
  });
});

it('a long list is counted to a thousand, a short one to its end, and a narrowed one whole', async () => {
  const asChairman = new PostgresTasks(office.test.db.pool).as(people.chairman);
  expect(await asChairman.list({}, at, [])).toMatchObject({ total: 1_000, more: true });
  expect((await asChairman.list({ lead: 'so-tu-phap' }, at, [])).total).toBe(copies / 30);
  const little = await new PostgresTasks(office.test.db.pool).as(people.asked('so-tu-phap')).list({}, at, []);
  expect(little).toMatchObject({ total: copies / 30, more: false });
});

it.each([
  ['the system', null],
  ['a person', people.chairman],
])('its front is read off the index of its order, no further than two thousand: %s', async (_who, person) => {
  const query = frontQuery({}, at, []);
  const source: Source = person === null ? office.test.db.pool : new Seen(office.test.db.pool, person);
  const { rows } = await source.query<{ 'QUERY PLAN': string }>(
    `explain (analyze, costs off) ${query?.text}`,
    query?.values,
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('Index Scan using task_order on task');
  expect(/task_order on task.*rows=(\d+)/.exec(plan)?.[1]).toMatch(/^(1\d{3}|2000)/);
  expect(plan).not.toMatch(/Seq Scan on task|Sort Key: \(\(\(task/);
});

it('the rows of a page are fetched one by one, and no mark is looked for among all of them', async () => {
  const seen = new Seen(office.test.db.pool, people.chairman);
  const { rows: found } = await seen.query<{ ids: string[] }>(frontQuery({}, at, []) ?? '');
  const page = listQuery({}, at, [], found[0]?.ids ?? []);
  const { rows } = await seen.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${page.text}`, page.values);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain('Index Scan using task_pkey');
  expect(plan).not.toMatch(/task_readers|Seq Scan on task/);
});
