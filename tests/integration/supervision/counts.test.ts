import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ListedTask } from '../../../libs/application/ports.js';
import type { CountChoice } from '../../../libs/application/supervision/counted.js';
import { excusedTally } from '../../../libs/application/supervision/excused.js';
import {
  differencesBetween,
  excusedDifferences,
  recountFromJournal,
} from '../../../libs/application/supervision/recount.js';
import { countClasses, countMarks } from '../../../libs/domain/task/official-count.js';
import { at, monday, people } from '../../support/domain.js';
import { Office, walkTo } from '../../support/office.js';

const steps = ['accept', 'draft', 'opinions', 'consolidate', 'submit', 'verify', 'sign', 'report', 'end'];
const terms = [null, '2026-03-04', '2026-03-20', '2026-06-30'];

describe('the official count', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
    for (const [index, step] of steps.entries())
      for (const date of terms) {
        const due = date === null ? null : { date, inclusive: true };
        await walkTo(office, step, { due, priority: index % 3 === 0 ? 'urgent' : 'normal' });
      }
  });
  afterAll(() => office.close());

  const ids = async (): Promise<string[]> =>
    (await office.query<{ id: string }>('select id from task')).map(({ id }) => id);

  it.each(['2026-03-02 09:00', '2026-03-05 00:00', '2026-03-18 12:00', '2026-07-20 08:00'])(
    'is what the journal gives when it is counted again, at %s',
    async (moment) => {
      await office.freeze(at(moment));
      const { now, ...tally } = await office.app.tasks.tally({});
      const recount = await recountFromJournal(office.app.tasks, office.app.directory, await ids(), now);
      expect(differencesBetween(tally, recount)).toEqual([]);
      const { doneOnTime, doneLate, inTerm, overdue, noTerm } = tally.total;
      expect(doneOnTime + doneLate + inTerm + overdue + noTerm).toBe(steps.length * terms.length);
    },
  );

  it('has behind every number a list of exactly so many tasks', async () => {
    await office.freeze(at('2026-03-18 12:00'));
    const { total, by } = await office.app.tasks.tally({});
    const listed = async (filter: object, count: CountChoice): Promise<number> =>
      (await office.app.tasks.list({ ...filter, count })).total;
    for (const name of [...countClasses, ...countMarks]) expect(await listed({}, name)).toBe(total[name]);
    for (const { key, counts } of by.priority)
      for (const name of countClasses)
        expect(await listed({ priority: key as 'normal' | 'urgent' }, name)).toBe(counts[name]);
    for (const { key, counts } of by.agency) expect(await listed({ lead: key }, 'overdue')).toBe(counts.overdue);
    for (const { key, counts } of by.leader) expect(await listed({ leader: key }, 'inTerm')).toBe(counts.inTerm);
    for (const { key, counts } of by.directive)
      expect(await listed({ directive: key }, 'done')).toBe(counts.doneOnTime + counts.doneLate);
  });

  it('is nobody else’s: whoever may read no task counts none', async () => {
    const { total } = await office.app.tasks.as('person:nobody').tally({});
    expect(Object.values(total).every((count) => count === 0)).toBe(true);
    const mine = await office.app.tasks.as(people.head).tally({});
    expect(mine.total.inTerm).toBeGreaterThan(0);
  });

  it('shows time that nobody is charged with apart, as the journal gives it', async () => {
    const [task = ''] = await ids();
    await office.freeze(at('2026-03-18 12:00'));
    await office.act(task, people.chairman, { act: 'pause', stands: ['task'], reason: 'Chờ hướng dẫn' });
    await office.freeze(at('2026-03-23 12:00'));
    const { now, ...tally } = await office.app.tasks.tally({});
    const { calendar } = await office.app.directory.current();
    const { lead = '' } = await office.state(task);
    const { total, by } = excusedTally(tally.excused, { now, calendar });
    expect([total, by.agency[lead]]).toEqual(Array(2).fill({ pause: 3, condition: 0, outage: 0 }));
    const recount = await recountFromJournal(office.app.tasks, office.app.directory, await ids(), now);
    expect(excusedDifferences(tally, recount, { now, calendar })).toEqual([]);
    expect((await office.app.tasks.as(people.head).tally({})).excused).toHaveLength(1);
    while ((await office.app.timePasses.batch()).passed > 0) continue;
    await office.query('update task set excused = null');
    const { now: later, ...wrong } = await office.app.tasks.tally({});
    expect(excusedDifferences(wrong, recount, { now: later, calendar })).toContainEqual({ group: 'agency', key: lead });
  });

  it('names the ten that matter most: overdue, urgent, due first', async () => {
    await office.freeze(at('2026-03-18 12:00'));
    const { now, total, matters: listed } = await office.app.tasks.supervise({});
    const rank = ({ due, priority }: ListedTask): number =>
      (due !== null && due <= now ? 0 : 2) + (priority === 'urgent' ? 0 : 1);
    expect(listed).toHaveLength(10);
    const order = listed.map((row) => [rank(row), row.due ?? 0] as const);
    expect(order).toEqual(order.toSorted(([a, due], [b, other]) => a - b || due - other));
    expect(order.filter(([place]) => place < 2).length).toBe(Math.min(10, total.overdue));
    const { matters: urgent } = await office.app.tasks.supervise({ priority: 'urgent' });
    expect(new Set(urgent.map(({ priority }) => priority))).toEqual(new Set(['urgent']));
    expect((await office.app.tasks.as('person:nobody').supervise({})).matters).toEqual([]);
  });

  it('names a number that the journal does not bear out', async () => {
    while ((await office.app.timePasses.batch()).passed > 0) continue;
    await office.freeze(at('2026-03-18 12:00'));
    await office.query(
      `update task set due = '2027-01-01' where id = (select id from task where due < '2026-03-10' and completion = 'none' limit 1)`,
    );
    const { now, ...tally } = await office.app.tasks.tally({});
    const recount = await recountFromJournal(office.app.tasks, office.app.directory, await ids(), now);
    expect(differencesBetween(tally, recount).map(({ group }) => group)).toContain('total');
  });
});
