import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { entriesOfTimeAtOnce } from '../../../libs/application/commit/commit.js';
import { alarm } from '../../../libs/domain/index.js';
import { at, days, monday, people, type Said } from '../../support/domain.js';
import { codeOf, Office, walkTo } from '../../support/office.js';
import { dump, expectProjected } from '../../support/projection.js';

describe('time', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
  });
  beforeEach(() => office.freeze(monday));
  afterAll(() => office.close());

  const kindsOf = async (task: string) => (await office.app.tasks.history(task)).map(({ payload }) => payload.kind);
  const answerOf = (unit: string): Said => ({ act: 'answer', seat: `opinions#1/${unit}`, answer: 'agree', text: '' });

  it('makes an answer at the due instant late and one a millisecond before it not, though no clock has run', async () => {
    const task = await walkTo(office, 'opinions');
    const due = at('2026-03-10 00:00');
    await office.freeze(due - 1);
    await office.act(task, people.asked('so-noi-vu'), answerOf('so-noi-vu'));
    await office.freeze(due);
    await office.act(task, people.asked('so-xay-dung'), answerOf('so-xay-dung'));
    await office.freeze(due + 1);
    await office.act(task, people.asked('so-tu-phap'), answerOf('so-tu-phap'));
    const { visits } = await office.state(task);
    expect(visits.flatMap(({ seats }) => seats.map(({ status, late }) => [status, late.length]))).toEqual([
      ['answered', 0],
      ['deemedConsent', 1],
      ['deemedConsent', 1],
    ]);
    await expectProjected(office, task);
  });

  it('passes once, however often and by whomever it is passed', async () => {
    const task = await office.assign();
    await office.freeze(monday + days(30));
    await Promise.all([
      office.app.timePasses.one(task),
      office.app.timePasses.batch(),
      office.app.timePasses.one(task),
      office.try(task, people.clerk, { act: 'accept' }),
    ]);
    const once = await dump(office);
    await office.app.timePasses.one(task);
    await office.app.timePasses.batch();
    expect(await dump(office)).toEqual(once);
    await expectProjected(office, task);
  });

  it('gives the same entries in one jump and in many small steps', async () => {
    const [jump, steps] = [await walkTo(office, 'opinions'), await walkTo(office, 'opinions')];
    for (let day = 1; day < 40; day += 1) {
      await office.freeze(monday + days(day));
      await office.app.timePasses.one(steps);
    }
    await office.app.timePasses.one(jump);
    const payloads = async (task: string) =>
      (await office.app.tasks.history(task)).filter(({ actor }) => actor === null).map(({ payload }) => payload);
    expect(await payloads(jump)).toEqual(await payloads(steps));
  });

  it('passes all that is due of a task that nobody looked at for years, in commits of at most a hundred entries', async () => {
    const task = await walkTo(office, 'draft');
    await manyClocks(office, task, 2.5 * entriesOfTimeAtOnce);
    await office.freeze(monday + days(1));
    expect(codeOf(await office.try(task, people.clerk, { act: 'consolidate' }))).not.toBe('accepted');
    const passed = await office.query<{ n: number }>(
      `select count(*)::int as n from journal where stream_id = $1 and kind = 'reminded' group by tx order by n desc`,
      [task],
    );
    expect(passed.map(({ n }) => n)).toEqual([100, 100, 50]);
    expect(alarm(await office.state(task))).toBeGreaterThan(monday + days(1));
  });

  it('records a thousand tasks due at one instant in two batches, each once, and knows when to look again', async () => {
    for (let made = 0; made < 1_000; made += 50) {
      await Promise.all(Array.from({ length: 50 }, () => office.assign({ due: null })));
    }
    await office.freeze(at('2026-03-05 00:00'));
    const before = await dueCount();
    const results = [await office.app.timePasses.batch(), await office.app.timePasses.batch()];
    expect(before).toBeGreaterThanOrEqual(1_000);
    for (let result = results.at(-1); result && (result.next ?? Infinity) <= result.now;) {
      result = await office.app.timePasses.batch();
      results.push(result);
    }
    expect(results.reduce((sum, { passed }) => sum + passed, 0)).toBe(before);
    expect(results.every(({ passed, setAside }) => passed <= 500 && setAside === 0)).toBe(true);
    expect(await dueCount()).toBe(0);
    const [late] = await office.query<{ id: string }>(
      `select stream_id as id from journal where kind = 'fellLate' limit 1`,
    );
    await expectProjected(office, late?.id ?? '');
    expect(results.at(-1)?.next).toBeGreaterThan(at('2026-03-05 00:00'));
  });

  const dueCount = async () => {
    const [row] = await office.query<{ n: number }>(
      `select count(*)::int as n from task where next_due <= mandate_now()`,
    );
    return row?.n ?? 0;
  };

  it('leaves tasks that somebody holds for the next look, and does not wait for them', async () => {
    const [held, free] = [await office.assign(), await office.assign()];
    await office.freeze(at('2026-03-05 09:00'));
    const holder = await office.test.db.pool.connect();
    await holder.query('begin');
    await holder.query('select from task where id = $1 for update', [held]);
    await office.app.timePasses.batch();
    expect(await kindsOf(free)).toContain('fellLate');
    expect(await kindsOf(held)).not.toContain('fellLate');
    await holder.query('rollback');
    holder.release();
    await office.app.timePasses.batch();
    expect(await kindsOf(held)).toContain('fellLate');
  });
});

/** So many reminders at once as only years of neglect would gather. */
const manyClocks = async (office: Office, task: string, amount: number): Promise<void> => {
  await office.query(
    `update task set state = jsonb_set(state::jsonb, '{clocks}', (state::jsonb->'clocks') || (
       select jsonb_agg(jsonb_build_object('id', 'draft#1/remind-' || 1000 + n, 'kind', 'reminder', 'due', $2::bigint + n,
         'step', 1, 'subject', jsonb_build_object('of', 'visit', 'step', 'draft', 'round', 1)))
       from generate_series(1, $3::int) n)), next_due = to_timestamp($2::bigint / 1000.0)
      where id = $1`,
    [task, monday + 1, amount],
  );
};
