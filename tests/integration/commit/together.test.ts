import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accepted, codeOf, Office } from '../../support/office.js';
import { assignment, monday, people } from '../../support/domain.js';
import { expectProjected } from '../../support/projection.js';

describe('acts that come at once', () => {
  let office: Office;
  const visit = { step: 'accept', round: 1 };
  const accept = (task: string, person = people.head, key?: string) =>
    office.order(task, person, { act: 'accept', visit }, key);
  /** Of the last entry of each. */
  const transactionsOf = async (tasks: string[]): Promise<number> => {
    const [row] = await office.query<{ n: number }>(
      `select count(distinct j.tx)::int as n from task t
       join journal j on j.stream_kind = 'task' and j.stream_id = t.id and j.seq = t.seq where t.id = any ($1)`,
      [tasks],
    );
    return row?.n ?? 0;
  };
  const assignAll = (amount: number): Promise<string[]> =>
    Promise.all(Array.from({ length: amount }, () => office.assign()));

  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
  });
  afterAll(() => office.close());

  it('share a transaction, and each has the receipt of its own task', async () => {
    const tasks = await assignAll(8);
    const outcomes = await Promise.all(tasks.map((task) => accept(task)));
    expect(outcomes.map((outcome) => accepted(outcome).receipt.task)).toEqual(tasks);
    expect(await transactionsOf(tasks)).toBe(1);
    for (const task of tasks) await expectProjected(office, task);
  });

  it('are refused one by one: the others stand', async () => {
    const tasks = await assignAll(4);
    const outcomes = await Promise.all(
      tasks.map((task, index) => accept(task, index === 1 ? people.clerk : people.head)),
    );
    expect(outcomes.map(codeOf)).toEqual(['accepted', 'actor.notHolder', 'accepted', 'accepted']);
    expect(await transactionsOf([tasks[0] ?? '', ...tasks.slice(2)])).toBe(1);
  });

  it('go alone where the database refuses what they wrote together: one key, two tasks', async () => {
    const [one = '', other = '', third = ''] = await assignAll(3);
    const key = randomUUID();
    const outcomes = await Promise.all([accept(one, people.head, key), accept(other, people.head, key), accept(third)]);
    expect(outcomes.map(codeOf).sort()).toEqual(['accepted', 'accepted', 'key.reused']);
    await expectProjected(office, third);
  });

  it('do not wait with one whose task somebody holds', async () => {
    const [held = '', free = ''] = await assignAll(2);
    const holder = await office.test.db.pool.connect();
    await holder.query('begin');
    await holder.query('select from task where id = $1 for update', [held]);
    const waiting = accept(held);
    expect(codeOf(await accept(free))).toBe('accepted');
    await holder.query('rollback');
    holder.release();
    expect(codeOf(await waiting)).toBe('accepted');
  });

  it('are one act where they are sent twice, even the one that makes the task', async () => {
    const [task, key] = [randomUUID(), randomUUID()];
    const sent = await Promise.all([1, 2, 3].map(() => office.order(task, people.chairman, assignment(), key)));
    expect(new Set(sent.map((outcome) => accepted(outcome).receipt.hash)).size).toBe(1);
    expect(sent.filter((outcome) => !accepted(outcome).repeated)).toHaveLength(1);
  });

  it('hurt nobody by one that fails', async () => {
    const [task = ''] = await assignAll(1);
    const lock = { task: randomUUID(), person: people.head, key: randomUUID() };
    const asked = { ...lock, contents: [], procedure: null, draws: false, withParent: false };
    const failing = office.ports.transactions.act(asked, () => Promise.reject(new Error('a fault of ours')));
    const [failed, other] = await Promise.allSettled([failing, accept(task)]);
    expect(failed.status).toBe('rejected');
    expect(other).toMatchObject({ status: 'fulfilled', value: { repeated: false } });
  });
});
