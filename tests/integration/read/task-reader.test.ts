import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { taskRowView } from '../../../libs/application/views/task-row.js';
import { at, monday, organisation, people } from '../../support/domain.js';
import { Office, walkTo } from '../../support/office.js';
import { dump } from '../../support/projection.js';

describe('reading tasks', () => {
  let office: Office;
  let waiting: string;
  let drafting: string;
  let silent: string;
  const afterSilence = at('2026-03-10 00:00');
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
    waiting = await office.assign({ title: 'Đề án 100% số hóa', due: null });
    drafting = await walkTo(office, 'draft');
    silent = await walkTo(office, 'opinions');
  });
  afterAll(() => office.close());

  const ids = async (filter: Parameters<typeof office.app.tasks.list>[0]) =>
    (await office.app.tasks.list(filter)).rows.map(({ id }) => id).sort();

  it('filters by every column, literally', async () => {
    expect(await ids({})).toEqual([waiting, drafting, silent].sort());
    expect(await ids({ stage: 'assignment' })).toEqual([waiting]);
    expect(await ids({ holder: 'so-tai-chinh/specialist', stage: 'drafting' })).toEqual([drafting]);
    expect(await ids({ q: '100%' })).toEqual([waiting]);
    expect(await ids({ q: '1_0' })).toEqual([]);
    expect(await ids({ q: '15/TB' })).toHaveLength(3);
    expect(await ids({ lead: 'so-noi-vu' })).toEqual([]);
    expect(await ids({ progress: 'working' })).toHaveLength(3);
    expect(await ids({ late: true })).toEqual([]);
  });

  it('pages through without repeating or losing one, and counts also beyond the last page', async () => {
    const pages = await Promise.all([1, 2, 3, 4].map((page) => office.app.tasks.list({ page, size: 1 })));
    expect(pages.map(({ total }) => total)).toEqual([3, 3, 3, 3]);
    expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id)).sort()).toEqual([waiting, drafting, silent].sort());
  });

  it('shows what time has done since, in the task, the list and the inbox, and writes nothing', async () => {
    await office.freeze(afterSilence);
    const before = await dump(office);
    const open = await office.app.tasks.open(silent);
    expect(open?.state.visits.at(-1)?.step).toBe('consolidate');
    expect(open?.seq).toBe((await office.app.tasks.history(silent)).length);
    expect(await ids({ stage: 'coordination' })).toEqual([silent]);
    const [row] = (await office.app.tasks.list({ stage: 'coordination' })).rows;
    expect(row).toMatchObject({ step: 'consolidate', holder: 'so-tai-chinh/specialist' });
    expect(await ids({ late: true })).toEqual([waiting]);
    const inbox = await office.app.tasks.inbox(['so-tai-chinh/specialist', 'so-noi-vu/head']);
    expect(inbox.items.map(({ taskId, asked }) => [taskId, asked]).sort()).toEqual(
      [
        [silent, 'consolidate'],
        [drafting, 'draft'],
      ].sort(),
    );
    expect(await dump(office)).toEqual(before);
  });

  it('puts the most urgent task first and what is over last', async () => {
    const urgent = (await office.app.tasks.list({})).rows;
    const dues = urgent.map(({ due, stepDue }) => Math.min(due ?? Infinity, stepDue ?? Infinity));
    expect(dues).toEqual(dues.toSorted((a, b) => a - b));
    const done = await walkTo(office, 'end', { due: null });
    expect((await office.app.tasks.list({})).rows.at(-1)?.id).toBe(done);
    expect((await office.app.tasks.list({ size: 1 })).rows[0]?.id).toBe(urgent[0]?.id);
  });

  it('puts what is due first on top of the inbox', async () => {
    const { items } = await office.app.tasks.inbox(['so-tai-chinh/specialist']);
    expect(items.map(({ due }) => due)).toEqual(items.map(({ due }) => due).toSorted((a, b) => (a ?? 0) - (b ?? 0)));
  });

  it('reads the same once the clock has run', async () => {
    const read = async () => ({
      list: (await office.app.tasks.list({})).rows.map(({ changedAt: _, ...row }) => row),
      inbox: (
        await office.app.tasks.inbox(['so-tai-chinh/specialist', 'so-tai-chinh/head', 'so-tai-chinh/divisionHead'])
      ).items,
      state: (await office.app.tasks.open(silent))?.state,
    });
    const before = await read();
    while ((await office.app.timePasses.batch()).passed > 0) continue;
    expect(await read()).toEqual(before);
  });

  it('lists as late exactly what each row calls late: not a task that was claimed in time', async () => {
    const claimed = await walkTo(office, 'report', { due: { date: '2026-03-11', inclusive: true } });
    await office.act(claimed, people.head, { act: 'report', text: 'Đã ban hành' });
    await office.freeze(at('2026-03-12 09:00'));
    expect((await office.app.tasks.open(claimed))?.state.progress).toBe('done');
    const all = (await office.app.tasks.list({})).rows.map((row) =>
      taskRowView(row, organisation, at('2026-03-12 09:00')),
    );
    const late = all.filter((row) => row.late).map(({ id }) => id);
    expect(late).toContain(waiting);
    expect(late).not.toContain(claimed);
    expect(await ids({ late: true })).toEqual(late.sort());
  });

  it('finds no task where there is none', async () => {
    expect(await office.app.tasks.open('none')).toBeNull();
    expect(await office.app.tasks.verify('none')).toBeNull();
    expect(await office.app.tasks.history('none')).toEqual([]);
    expect((await office.app.tasks.inbox([])).items).toEqual([]);
  });
});
