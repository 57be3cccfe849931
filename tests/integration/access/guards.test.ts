import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readersOf } from '../../../libs/domain/index.js';
import { listQuery } from '../../../libs/persistence/read/list-query.js';
import { PostgresTasks } from '../../../libs/persistence/read/postgres-tasks.js';
import { Seen } from '../../../libs/persistence/read/seen.js';
import { openDatabase, type Database } from '../../../libs/persistence/index.js';
import { monday, organisation, people, who } from '../../support/domain.js';
import { Office, walkTo } from '../../support/office.js';

/** Two guards of what people read, the rules and the database: each hides by itself what the other would let pass. */

let office: Office;
let task: string;
let stranger: string;

beforeAll(async () => {
  office = await Office.open();
  await office.freeze(monday);
  task = await walkTo(office, 'consolidate');
  stranger = people.asked('so-vang');
});
afterAll(() => office.close());

const home = people.asked('so-noi-vu');
const outside = who('so-noi-vu/specialist');
/** The database’s guard alone: everything is asked for, and the rules are not asked. */
const guarded = (person: string) => new PostgresTasks(office.test.db.pool).as(person);
/** The rules alone: the records are the system’s own, which hide nothing. */
const ruled = (person: string) => {
  const open = new PostgresTasks(office.test.db.pool);
  open.as = () => open;
  return Reflect.construct(office.app.tasks.constructor, [
    open,
    office.ports.facts,
    Reflect.get(office.app.tasks, 'cache'),
    person,
  ]) as typeof office.app.tasks;
};

describe('a task', () => {
  it('is listed to those who have a part in it, and to nobody else', async () => {
    const total = async (person: string) => (await office.app.tasks.as(person).list({})).total;
    for (const person of [people.chairman, people.head, people.drafter, people.clerk, home, outside])
      expect(await total(person)).toBe(1);
    for (const person of [people.asked('so-vang'), 'person:nobody', 'person:administrator'])
      expect(await total(person)).toBe(0);
  });

  it('is hidden by the database where nobody asked the rules', async () => {
    const { now } = await guarded(stranger).one(task);
    expect((await guarded(stranger).one(task)).task).toBeNull();
    expect((await guarded(stranger).list({}, { now, nearlyDueUntil: now }, [])).total).toBe(0);
    expect(await guarded(stranger).told(task)).toEqual([]);
    expect((await guarded(people.head).list({}, { now, nearlyDueUntil: now }, [])).total).toBe(1);
  });

  it('is hidden by the rules where the database hides nothing', async () => {
    expect(await ruled(stranger).open(task)).toBeNull();
    expect((await ruled(stranger).list({})).total).toBe(0);
    expect(await ruled(people.head).open(task)).not.toBeNull();
  });

  it('is not found by its id under the views, whatever is asked of them', async () => {
    const seen = new Seen(office.test.db.pool, stranger);
    for (const table of ['task', 'task_front', 'journal', 'draft', 'content', 'inbox_item', 'notice'])
      expect((await seen.query(`select 1 from ${table}`)).rowCount).toBe(0);
  });

  it.each([
    'public.task',
    'public.journal',
    'public.content',
    'account',
    'session',
    'command',
    'viewer_tenure',
    'delivery',
  ])('is under a role that may not touch %s', async (table) => {
    await expect(new Seen(office.test.db.pool, people.head).query(`select 1 from ${table}`)).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('opinions and drafts', () => {
  const answersSeen = (state: { visits: { seats: { unit: string; answer: unknown }[] }[] } | undefined) =>
    state?.visits.flatMap(({ seats }) => seats).flatMap(({ unit, answer }) => (answer ? [unit] : []));

  it('are read by the agency that gave them, and by the lead, before the lead has consolidated', async () => {
    expect(answersSeen((await office.app.tasks.as(home).open(task))?.state)).toEqual(['so-noi-vu']);
    expect(answersSeen((await office.app.tasks.as(people.head).open(task))?.state)).toHaveLength(3);
    expect(answersSeen((await office.app.tasks.as(people.verifier).open(task))?.state)).toHaveLength(3);
  });

  it('are taken out by the database where nobody asked the rules, and by the rules where it did not', async () => {
    expect(answersSeen((await guarded(home).one(task)).task?.state)).toEqual(['so-noi-vu']);
    expect(answersSeen((await ruled(home).open(task))?.state)).toEqual(['so-noi-vu']);
  });

  it('are taken out of the history, entry by entry', async () => {
    const shown = async (person: string) =>
      (await guarded(person).told(task)).flatMap(({ payload }) =>
        payload?.kind === 'seatAnswered' ? [payload.seat] : [],
      );
    expect(await shown(home)).toEqual(['opinions#1/so-noi-vu']);
    expect(await shown(people.drafter)).toHaveLength(3);
    const open = await ruled(home).open(task);
    const told = open ? await ruled(home).told(open) : [];
    expect(told.filter(({ payload }) => payload?.kind === 'seatAnswered')).toHaveLength(1);
  });

  it('keep a draft to those who were asked about it, and its content too', async () => {
    const hash = (await office.state(task)).versions.at(-1)?.hash ?? '';
    await office.act(task, people.drafter, await office.upload(`Bản hai ${task}`));
    const second = (await office.state(task)).versions.at(-1)?.hash ?? '';
    const content = async (person: string, asked: string) =>
      (await new Seen(office.test.db.pool, person).query('select 1 from content where hash = $1', [asked])).rowCount;
    expect([await content(home, hash), await content(home, second)]).toEqual([1, 0]);
    expect([await content(people.head, hash), await content(people.head, second)]).toEqual([1, 1]);
    expect((await ruled(home).open(task))?.state.versions.map((version) => version.hash)).toEqual([hash]);
    expect((await guarded(home).one(task)).task?.state.versions.map((version) => version.hash)).toEqual([hash]);
  });
});

describe('what a transaction is told of its viewer', () => {
  let one: Database;
  beforeAll(async () => {
    one = await openDatabase(office.test.url, { poolSize: 1 });
  });
  afterAll(() => one.close());

  const left = async () =>
    (
      await one.pool.query<Record<string, string | null>>(
        `select current_user = session_user as own, current_setting('search_path') as path,
          coalesce(nullif(current_setting('mandate.viewer', true), ''), 'nobody') as viewer`,
      )
    ).rows[0];

  it.each([
    ['a read', 'select 1', false],
    ['an error', 'select 1 from public.task', true],
    ['a syntax error', 'selec', true],
    ['a transaction that it ended itself', 'commit', false],
    ['a setting of its own', `select set_config('statement_timeout', '1234', true)`, false],
    ['a lost connection', 'select pg_terminate_backend(pg_backend_pid())', true],
  ])('is gone from the connection after %s', async (_what, sql, fails) => {
    const before = await left();
    const read = new Seen(one.pool, people.head).query(sql).then(
      () => false,
      () => true,
    );
    expect(await read).toBe(fails);
    expect(await left()).toEqual({ ...before, own: true, viewer: 'nobody' });
    expect((await one.pool.query(`select 1 from command limit 1`)).rowCount).toBe(1);
  });

  it('is never another reader’s: hundreds of reads at once over few connections see each their own', async () => {
    const readers = [people.head, home, stranger, 'person:nobody'];
    const few = await openDatabase(office.test.url, { poolSize: 3 });
    const seen = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const person = readers[index % readers.length] ?? '';
        const { rows } = await new Seen(few.pool, person).query<{ viewer: string; tasks: number }>(
          `select current_setting('mandate.viewer') as viewer, (select count(*)::int from task) as tasks`,
        );
        return rows[0]?.viewer === person && rows[0].tasks === (index % 4 < 2 ? 1 : 0);
      }),
    );
    await few.close();
    expect(seen.every(Boolean)).toBe(true);
  });
});

it('a list asks by the marks of the one who asks', () => {
  expect(listQuery({ marks: ['lead:x'] }, { now: 0, nearlyDueUntil: 0 }, [], null).text).toContain('readers &&');
  expect(listQuery({}, { now: 0, nearlyDueUntil: 0 }, [], null).text).not.toContain('readers &&');
});

it('every task carries the marks that the rules read by', async () => {
  const [row] = await office.query<{ readers: string[] }>('select readers from task where id = $1', [task]);
  expect(row?.readers).toEqual(readersOf(await office.state(task), organisation).readers);
});

describe('what those outside have to do with', () => {
  const payloads = async (
    reader: { told(open: never): Promise<{ payload: { kind: string } | null }[]> },
    asked: unknown,
  ) => (await reader.told(asked as never)).flatMap(({ payload }) => (payload ? [payload.kind] : []));
  const kindsFor = async (person: string, of: string): Promise<string[][]> => {
    const open = await ruled(person).open(of);
    return Promise.all([payloads(guarded(person), of), payloads(ruled(person), open)]);
  };

  it('is theirs to read: what they owe, what they wrote, what they were told of; by either guard alone', async () => {
    const of = await walkTo(office, 'draft');
    const due = { date: '2026-04-30', inclusive: true };
    await office.act(of, people.chairman, { act: 'askContribution', unit: 'so-noi-vu', text: 'Số liệu', due });
    const subject = { of: 'obligation' as const, obligation: 'contribute#1' };
    await office.act(of, home, { act: 'fulfil', subject, text: 'Đã gửi số liệu' });
    await office.act(of, home, { act: 'reserve', text: 'Bảo lưu' });
    await office.act(of, people.chairman, { act: 'changeContent', title: 'Khác', requirement: null, reason: 'Mới' });
    await office.act(of, people.drafter, await office.upload(`Của chủ trì ${of}`));
    for (const kinds of await kindsFor(home, of)) {
      const theirs = ['obligationOpened', 'obligationMet', 'dissentReserved', 'contentChanged'];
      expect(kinds).toEqual(expect.arrayContaining(theirs));
      expect(kinds).not.toContain('versionAdded');
    }
    for (const open of [(await guarded(home).one(of)).task, await ruled(home).open(of)])
      expect(open?.state.parts).toMatchObject({
        obligations: [{ id: 'contribute#1' }],
        dissents: [{ text: 'Bảo lưu' }],
      });
  });
});
