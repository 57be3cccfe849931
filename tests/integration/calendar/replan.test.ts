import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Replan } from '../../../libs/application/calendar/replan.js';
import { onCrashPoint } from '../../../libs/application/crash-point.js';
import { FactsCache } from '../../../libs/application/read/facts-cache.js';
import { isRefusal } from '../../../libs/domain/index.js';
import { at, monday, people } from '../../support/domain.js';
import { Office, walkTo } from '../../support/office.js';
import { expectProjected } from '../../support/projection.js';

const swap = {
  effectiveFrom: '2026-03-03',
  basis: 'Thông báo hoán đổi ngày làm việc',
  days: [
    { date: '2026-03-13', is: 'off' as const },
    { date: '2026-03-21', is: 'worked' as const },
  ],
};
const takenBack = {
  ...swap,
  basis: 'Thu hồi thông báo',
  days: swap.days.map(({ date }) => ({ date, is: 'usual' as const })),
};

describe('a change of the calendar', () => {
  let office: Office;
  let tasks: string[];
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
    tasks = [];
    for (const step of ['draft', 'draft', 'draft', 'draft', 'opinions']) tasks.push(await walkTo(office, step));
    await office.freeze(monday + 86_400_000);
  });
  afterEach(() => onCrashPoint(() => undefined));
  afterAll(() => office.close());

  const few = () =>
    new Replan(office.ports.transactions, office.ports.calendars, office.ports.facts, new FactsCache(), 2);
  const moved = (): Promise<{ stream_id: string; n: number }[]> =>
    office.query(
      `select stream_id, count(*)::int as n from journal where kind = 'replanned' and stream_kind = 'task' group by 1`,
    );
  const draftDues = async (): Promise<(number | null)[]> => {
    const states = await Promise.all(tasks.map((task) => office.state(task)));
    return states.map(({ visits }) => visits.find(({ step }) => step === 'draft')?.deadline?.due ?? null);
  };

  it('says first what it would do, and changes nothing by that', async () => {
    const preview = await office.app.calendarChanges.preview(swap);
    if (isRefusal(preview)) throw new Error(preview.refused);
    expect(preview).toMatchObject({
      living: 5,
      tasks: 4,
      deadlines: 4,
      overdue: 0,
      days: ['2026-03-13', '2026-03-21'],
    });
    expect(new Set(preview.moves.map(({ from, to }) => [from, to].join()))).toEqual(
      new Set([[at('2026-03-17 00:00'), at('2026-03-18 00:00')].join()]),
    );
    expect(await moved()).toEqual([]);
    expect(await office.app.replan.run()).toBeNull();
  });

  it('goes on where it was cut short, and moves each deadline once', async () => {
    expect(isRefusal(await office.app.calendarChanges.publish(swap, { person: people.administrator }))).toBe(false);
    let chunks = 0;
    onCrashPoint((point) => {
      if (point === 'replan.afterChunk' && ++chunks === 2) throw new Error('killed');
    });
    await expect(few().run()).rejects.toThrow('killed');
    onCrashPoint(() => undefined);
    expect(await few().run()).toEqual({ version: 2, tasks: 4, deadlines: 4 });
    expect((await moved()).map(({ n }) => n)).toEqual([1, 1, 1, 1]);
    expect((await draftDues()).slice(0, 4)).toEqual(Array.from({ length: 4 }, () => at('2026-03-18 00:00')));
    for (const task of tasks) await expectProjected(office, task);
  });

  it('visits no workflow, and leaves one entry of the whole in the calendar’s stream', async () => {
    const outbox = await office.query(
      `select from outbox o join journal j on j.stream_id = o.task_id and j.seq = o.seq where j.kind = 'replanned'`,
    );
    expect(outbox).toEqual([]);
    const entries = await office.query(
      `select kind, payload ->> 'by' as by, payload ->> 'tasks' as tasks from journal where stream_kind = 'calendar' order by seq`,
    );
    expect(entries.slice(1)).toEqual([
      { kind: 'published', by: people.administrator, tasks: null },
      { kind: 'replanned', by: null, tasks: '4' },
    ]);
    expect(await office.app.replan.run()).toBeNull();
  });

  it('can be taken back', async () => {
    await office.app.calendarChanges.publish(takenBack, { person: people.administrator });
    expect(await few().run()).toMatchObject({ version: 3, deadlines: 4 });
    expect((await draftDues()).slice(0, 4)).toEqual(Array.from({ length: 4 }, () => at('2026-03-17 00:00')));
  });

  it('is reckoned with by whoever looks, before the chunks have come to the task', async () => {
    await office.app.calendarChanges.publish(swap, { person: people.administrator });
    const [task = ''] = tasks;
    const read = await office.app.tasks.open(task);
    expect(read?.state.visits.at(-1)?.deadline).toMatchObject({ due: at('2026-03-18 00:00'), calendarVersion: 4 });
    expect((await office.state(task)).visits.at(-1)?.deadline).toMatchObject({ due: at('2026-03-17 00:00') });
  });

  it('refuses a day that is none, a year that is not known, and a version that is there', async () => {
    const tried = [
      { ...swap, days: [{ date: '2026-02-30', is: 'off' as const }] },
      { ...swap, days: [{ date: '2031-01-02', is: 'off' as const }] },
      { ...swap, basis: ' ' },
      (await office.app.directory.current()).calendar,
    ];
    const codes = await Promise.all(tried.map((change) => office.app.calendarChanges.preview(change)));
    expect(codes.map((outcome) => (isRefusal(outcome) ? outcome.refused : 'accepted'))).toEqual([
      'date.invalid',
      'calendar.yearUnknown',
      'text.missing',
      'calendar.changedMeanwhile',
    ]);
  });
});
