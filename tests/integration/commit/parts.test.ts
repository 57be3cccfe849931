import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partId } from '../../../libs/application/commit/parts.js';
import type { Act } from '../../../libs/domain/index.js';
import { openSubTasks, partsOf } from '../../../libs/domain/task/parts/state.js';
import { verifyChain, type JournalEntry } from '../../../libs/domain/index.js';
import { sha256 } from '../../../libs/application/hash.js';
import { monday, organisation, people } from '../../support/domain.js';
import { accepted, codeOf, Office, walkTo } from '../../support/office.js';

const members = ['so-noi-vu', 'so-xay-dung', 'so-tu-phap'];
const collective = {
  ...{ id: 'cac-so', name: { vi: 'Các sở', en: 'The departments' }, aliases: [] },
  members: { kinds: [], units: members, without: [] },
};
const divide = (visit = { step: 'draft', round: 1 }): Act => ({
  ...{ act: 'divide', visit, procedure: 'department-document' },
  parts: [{ title: 'Báo cáo số liệu', to: { collective: 'Các sở' }, due: null }],
});

let office: Office;
beforeAll(async () => {
  office = await Office.open({ ...organisation, collectives: [collective] });
  await office.runFrom(monday);
});
afterAll(() => office.close());

const divided = async (): Promise<{ task: string; parts: string[] }> => {
  const task = await walkTo(office, 'draft');
  accepted(await office.order(task, people.head, divide()));
  return { task, parts: members.map((_, place) => partId(task, place)) };
};

/** A part, walked to the claim of its lead by an urgent decision: the shortest way that a document has. */
const claimed = async (part: string, unit: string): Promise<void> => {
  const specialist = `person:${unit}/specialist`;
  await office.act(part, people.asked(unit), { act: 'accept' });
  await office.act(part, specialist, await office.upload(`Phần ${part}`));
  await office.act(part, people.chairman, { act: 'decideUrgently', reason: 'Gấp', basis: 'Luật' });
  const hash = (await office.state(part)).versions.at(-1)?.hash ?? '';
  await office.act(part, people.chairman, { act: 'sign', hash, capacity: 'TM' });
  await office.act(part, people.clerk, { act: 'number' });
  await office.act(part, people.clerk, { act: 'issue' });
  await office.act(part, people.asked(unit), { act: 'report', text: 'Xong' });
};

const intact = async (task: string): Promise<boolean> => {
  const entries = (await office.app.tasks.history(task)) as JournalEntry[];
  const last = entries.at(-1)!;
  return verifyChain(entries, sha256, { seq: last.seq, hash: last.hash }).intact;
};

const closings = async (task: string): Promise<number> =>
  (await office.app.tasks.history(task)).filter(({ payload }) => payload.kind === 'subTaskClosed').length;

describe('a division', () => {
  it('makes every part with the entry of the whole: tasks with their journals, inboxes and alarms', async () => {
    const { task, parts } = await divided();
    expect(partsOf(await office.state(task)).subTasks.map((part) => part.task)).toEqual(parts);
    const rows = await office.query('select id, parent, lead_unit from task where parent = $1', [task]);
    expect(rows.map(({ lead_unit: lead }) => lead).sort()).toEqual([...members].sort());
    const [inbox] = await office.query<{ count: number }>(
      `select count(*)::int as count from inbox_item where task_id = any ($1) and asked = 'accept'`,
      [parts],
    );
    expect(inbox?.count).toBe(3);
    const [outbox] = await office.query<{ count: number }>(
      'select count(*)::int as count from outbox where task_id = any ($1)',
      [parts],
    );
    expect(outbox?.count).toBe(3);
    for (const part of parts) expect(await intact(part)).toBe(true);
  });

  it('sent twice under one key is one division', async () => {
    const task = await walkTo(office, 'draft');
    const key = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => office.order(task, people.head, divide(), key)));
    expect(new Set(sent.map((outcome) => accepted(outcome).receipt.hash)).size).toBe(1);
    expect(partsOf(await office.state(task)).subTasks).toHaveLength(3);
  });

  it('leaves nothing where one of its parts cannot begin', async () => {
    const task = await walkTo(office, 'draft');
    const act = divide() as Extract<Act, { act: 'divide' }>;
    const outcome = await office.order(task, people.head, {
      ...act,
      parts: [...act.parts, { title: 'Phần', to: { unit: 'so-vang' }, due: null }],
    });
    expect(codeOf(outcome)).toBe('holder.none');
    expect(await office.query('select id from task where parent = $1', [task])).toEqual([]);
    expect(partsOf(await office.state(task)).subTasks).toEqual([]);
  });

  it('is all or nothing where the database fails in its middle', async () => {
    const task = await walkTo(office, 'draft');
    const { seq } = (await office.query<{ seq: number }>('select seq from task where id = $1', [task]))[0]!;
    await office.query(
      `create or replace function fail_third() returns trigger language plpgsql as $$ begin
         if new.id = '${partId(task, 2)}' then raise exception 'cut'; end if; return new; end $$;
       create trigger fail_third before insert on task for each row execute function fail_third()`,
    );
    await expect(office.order(task, people.head, divide())).rejects.toThrow('cut');
    await office.query('drop trigger fail_third on task');
    expect(await office.query('select id from task where parent = $1', [task])).toEqual([]);
    expect((await office.query('select seq from task where id = $1', [task]))[0]).toEqual({ seq });
    accepted(await office.order(task, people.head, divide()));
    expect(await office.query('select id from task where parent = $1', [task])).toHaveLength(3);
  });
});

describe('the end of a part', () => {
  it('reaches the whole exactly once, however many end at the same moment', async () => {
    const { task, parts } = await divided();
    for (const [index, part] of parts.entries()) await claimed(part, members[index]!);
    const keys = parts.map(() => randomUUID());
    const confirm = (part: string, index: number) => office.order(part, people.head, { act: 'confirm' }, keys[index]);
    const all = await Promise.all([...parts.map(confirm), ...parts.map(confirm)]);
    expect(all.map(codeOf)).toEqual(Array.from({ length: 6 }, () => 'accepted'));
    expect(openSubTasks(await office.state(task))).toEqual([]);
    expect(await closings(task)).toBe(3);
    expect(await intact(task)).toBe(true);
  });

  it('that is taken up again is open in the whole again, whose holder is told', async () => {
    const { task, parts } = await divided();
    const [part = ''] = parts;
    await office.act(part, people.head, { act: 'recall', reason: 'Giao nhầm' });
    expect(openSubTasks(await office.state(task))).toHaveLength(2);
    await office.act(part, people.head, { act: 'reopen', to: 'draft', reason: 'Vẫn cần' });
    expect(openSubTasks(await office.state(task))).toHaveLength(3);
    expect((await office.app.tasks.history(task)).at(-1)?.payload.kind).toBe('subTaskReopened');
    expect(await intact(task)).toBe(true);
  });

  it('is told to the whole or has not happened: one transaction', async () => {
    const { task, parts } = await divided();
    const [part = ''] = parts;
    await claimed(part, members[0]!);
    await office.query(
      `create or replace function fail_whole() returns trigger language plpgsql as $$ begin
         if new.id = '${task}' then raise exception 'cut'; end if; return new; end $$;
       create trigger fail_whole before update on task for each row execute function fail_whole()`,
    );
    await expect(office.order(part, people.head, { act: 'confirm' })).rejects.toThrow('cut');
    await office.query('drop trigger fail_whole on task');
    expect((await office.state(part)).completion.is).toBe('claimed');
    expect(await closings(task)).toBe(0);
    accepted(await office.order(part, people.head, { act: 'confirm' }));
    expect(await closings(task)).toBe(1);
  });

  it('does not come after the whole: its term is bound by the term that the whole has now', async () => {
    const { task, parts } = await divided();
    const [part = ''] = parts;
    const to = (date: string): Act => ({
      ...{ act: 'changeDeadline', subject: { of: 'task' }, reason: 'Chỉ đạo' },
      due: { date, inclusive: true },
    });
    expect(codeOf(await office.order(part, people.head, to('2026-12-20')))).toBe('deadline.pastWhole');
    accepted(await office.order(task, people.chairman, to('2026-12-31')));
    expect(codeOf(await office.order(part, people.head, to('2026-12-20')))).toBe('accepted');
  });
});

describe('a batch', () => {
  const moves = (tasks: string[], date: string) =>
    tasks.map((task) => ({
      task,
      act: {
        ...{ act: 'changeDeadline' as const, subject: { of: 'task' as const }, reason: 'Thay kế hoạch' },
        due: { date, inclusive: true },
      },
    }));

  it('replaces a plan with sixty live tasks: each is decided alone, and the same key answers the same', async () => {
    const tasks: string[] = [];
    while (tasks.length < 60) tasks.push(await office.assign({ due: null }));
    const own = await office.assign({ due: null });
    const acts = [...moves(tasks, '2026-11-30'), ...moves([randomUUID()], '2026-11-30')];
    const order = { person: people.chairman, key: randomUUID(), acts };
    const results = await office.app.batch.act(order);
    if ('refused' in results) throw new Error(results.refused);
    expect(results.filter((result) => 'receipt' in result)).toHaveLength(60);
    expect(results.filter((result) => 'refusal' in result)).toMatchObject([{ refusal: { refused: 'task.notFound' } }]);
    expect(results.map(({ task }) => task)).toEqual(results.map(({ task }) => task).toSorted());
    await office.act(tasks[0]!, people.chairman, { ...moves([own], '2026-12-15')[0]!.act });
    expect(await office.app.batch.act(order)).toEqual(results);
    const other = { ...order, acts: moves(tasks, '2026-12-01') };
    expect(await office.app.batch.act(other)).toMatchObject({ refused: 'key.reused' });
  });

  it('that was cut short goes on where it ended, and does nothing twice', async () => {
    const tasks = await Promise.all([1, 2, 3].map(() => office.assign({ due: null })));
    const order = { person: people.chairman, key: randomUUID(), acts: moves(tasks, '2026-11-30') };
    const whole = await office.app.batch.act(order);
    await office.query('delete from batch where key = $1', [order.key]);
    expect(await office.app.batch.act(order)).toEqual(whole);
    for (const task of tasks) expect(partsOf(await office.state(task)).changes).toHaveLength(1);
  });
});
