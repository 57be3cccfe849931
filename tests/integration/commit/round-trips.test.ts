import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { monday, people, type Said } from '../../support/domain.js';
import { Office, walkTo } from '../../support/office.js';

/** Every wait for the database is one message to it and one answer. */
describe('round trips of one act', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
    // What is read once per version, and connections, are there before anything is counted.
    await walkTo(office, 'draft');
  });
  afterAll(() => office.close());

  const countOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    const query = jest.spyOn(pg.Client.prototype, 'query');
    await work();
    const texts = query.mock.calls.map(([sent]) => (typeof sent === 'string' ? sent : (sent as { text: string }).text));
    query.mockRestore();
    // A statement is prepared once in the life of a connection, on whichever it is first needed.
    return texts.filter((text) => !/^(notify|prepare)/.test(text)).map((text) => text.trim().split(/\s/)[0] ?? '');
  };
  const counting = async (task: string, person: string, said: Said) => {
    const visit = (await office.state(task)).visits.at(-1);
    const act = { visit: { step: visit?.step, round: visit?.round }, ...said } as Parameters<Office['order']>[2];
    return countOf(() => office.order(task, person, act));
  };

  it('are two: lock and look, write and commit', async () => {
    const twoOf = ['begin', 'execute'];
    expect(await countOf(() => office.assign())).toEqual(twoOf);
    const task = await office.assign();
    expect(await counting(task, people.head, { act: 'accept' })).toEqual(twoOf);
  });

  it('are three where a number is drawn: its series is locked on the way', async () => {
    const task = await walkTo(office, 'number');
    expect(await counting(task, people.clerk, { act: 'number' })).toEqual(['begin', 'select', 'execute']);
  });

  /** One act of each kind of thing that may be done to a task that is being drafted. */
  const several = (round: number): [person: string, said: Said][] => [
    [people.head, { act: 'note', note: 'progress', text: 'Đã khảo sát', evidence: null }],
    [people.head, { act: 'reportObstacle', obstacle: 'noFunds', text: 'Chưa có kinh phí', evidence: null }],
    [people.officeHead, { act: 'passUp', item: `obstacle#${round}`, reason: 'Vượt thẩm quyền' }],
    [people.head, { act: 'askInformation', unit: 'so-noi-vu', text: 'Số liệu?', workingDays: null }],
    [people.chairman, { act: 'pause', stands: ['task'], reason: 'Chờ hội nghị' }],
    [people.chairman, { act: 'resume', item: `pause#${round}`, reason: '' }],
    [people.chairman, { ...{ act: 'changeContent', requirement: null, reason: 'x' }, title: `Kế hoạch ${round}` }],
    [people.chairman, { act: 'askContribution', unit: 'so-noi-vu', text: 'Số liệu', due: april }],
    [people.head, { act: 'reserve', text: 'Bảo lưu' }],
    [people.head, { act: 'divide', procedure: 'department-document', parts: [part] }],
  ];
  const april = { date: '2026-04-30', inclusive: true };
  const part = { title: 'Phần việc', to: { unit: 'so-noi-vu' }, due: null };
  const countingAll = async (task: string, round: number) => {
    const trips: [act: string, sent: string[]][] = [];
    for (const [person, said] of several(round)) trips.push([said.act, await counting(task, person, said)]);
    return trips;
  };
  /** What the page of a task asks: the task, its history, and whether the chain is whole. */
  const reading = (task: string) =>
    countOf(async () => {
      const tasks = office.app.tasks.as(people.head);
      const open = await tasks.open(task);
      if (open === null || (await tasks.told(open)).length < 10) throw new Error('the page shows no history');
      await office.app.tasks.verify(task);
    });

  it('do not grow with the history of the task: at 10 entries and at 1,000, of acts and of its page', async () => {
    const handOn = (to: string): Said => ({ act: 'handOn', to });
    const [one, other] = ['so-tai-chinh/specialist', 'so-tai-chinh/divisionHead'];
    const task = await walkTo(office, 'draft');
    const entries = async (): Promise<number> => (await office.ports.tasks.history(task)).length;
    const [sizes, acts, pages]: [number[], unknown[], string[][]] = [[], [], []];
    for (const [round, upTo] of [10, 1_000].entries()) {
      for (let count = await entries(); count < upTo; count += 1)
        await office.act(task, people.head, handOn(count % 2 === 0 ? other : one));
      const holder = (await office.state(task)).visits.at(-1)?.holder;
      expect(await counting(task, people.head, handOn(holder === one ? other : one))).toEqual(['begin', 'execute']);
      sizes.push(JSON.stringify(await office.state(task)).length);
      acts.push(await countingAll(task, round + 1));
      pages.push(await reading(task));
    }
    expect(acts[1]).toEqual(acts[0]);
    expect(pages[1]).toEqual(pages[0]);
    // What the state keeps of each hand-over is one segment of custody, and no more: a state is read whole by every act.
    const [few = 0, many = 0] = sizes;
    expect((many - few) / 990).toBeLessThan(150);
  });

  it('are two for a refusal', async () => {
    const task = await office.assign();
    expect(await counting(task, people.clerk, { act: 'accept' })).toEqual(['begin', 'rollback']);
  });

  it('are four for a batch, however many tasks it passes', async () => {
    await office.freeze(monday + 30 * 86_400_000);
    expect(await countOf(() => office.app.timePasses.batch())).toEqual(['begin', 'with', 'execute', 'select']);
  });
});
