import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { at, people } from '../../support/domain.js';
import { Following } from '../../support/following.js';
import { Office, walkTo } from '../../support/office.js';

describe('what a look at the journal stores and returns', () => {
  let office: Office;
  let following: Following;
  beforeAll(async () => {
    office = await Office.open();
    following = new Following(office);
    await office.freeze(at('2026-03-02 08:00'));
  });
  afterAll(() => office.close());

  const look = (task: string) => following.follower.look(task);

  it('knows where the task is, who has it and when its next term passes', async () => {
    const task = await office.assign();
    const state = await office.state(task);
    const next = Math.min(...state.clocks.map(({ due }) => due));
    expect(await look(task)).toMatchObject({
      ...{ v: 1, cursor: 2, stage: 'assignment', step: 'accept', round: 1, holder: 'so-tai-chinh/head' },
      ...{ wakeInMs: next - at('2026-03-02 08:00'), nextDue: new Date(next).toISOString(), escalation: null },
      ...{ archived: false, owed: [] },
    });
    expect(await following.told(task)).toEqual(['yourTurn so-tai-chinh/head']);
    expect(await look('nobody')).toBeNull();
  });

  it('follows the file through every stage to the assigner who confirms', async () => {
    const stages: (string | undefined)[] = [];
    for (const step of ['accept', 'draft', 'opinions', 'consolidate', 'submit', 'sign', 'report', 'after']) {
      stages.push((await look(await walkTo(office, step)))?.stage);
    }
    expect(stages).toEqual([
      ...['assignment', 'drafting', 'coordination', 'coordination', 'submission', 'signOff', 'followUp', 'followUp'],
    ]);
  });

  it('gives every notice with the look that passes its entry, and none at the next', async () => {
    const task = await walkTo(office, 'draft');
    const first = await look(task);
    const told = await following.told(task);
    expect(told.toSorted()).toEqual(['yourTurn so-tai-chinh/head', 'yourTurn so-tai-chinh/specialist']);
    expect(await look(task)).toEqual(first);
    expect(await following.told(task)).toEqual(told);
  });

  it('tells everybody once when several look at the same time', async () => {
    const task = await walkTo(office, 'opinions');
    const looks = await Promise.all(Array.from({ length: 8 }, () => look(task)));
    expect(new Set(looks.map((each) => JSON.stringify(each))).size).toBe(1);
    expect((await following.told(task)).toSorted()).toEqual([
      ...['opinionAsked so-noi-vu/head', 'opinionAsked so-tu-phap/head', 'opinionAsked so-xay-dung/head'],
      ...['yourTurn so-tai-chinh/head', 'yourTurn so-tai-chinh/specialist'],
    ]);
  });

  it('follows a task of which nothing is known but its journal', async () => {
    const task = await walkTo(office, 'draft');
    await office.query('delete from follower where task_id = $1', [task]);
    expect((await look(task))?.stage).toBe('drafting');
    expect(await following.told(task)).toHaveLength(2);
  });

  it('tells only the highest rung of those that an outage let pass together', async () => {
    const task = await walkTo(office, 'draft');
    await look(task);
    await office.freeze(at('2026-04-20 08:00'));
    await office.app.timePasses.one(task);
    const passed = (await office.app.tasks.history(task)).filter(({ payload }) => payload.kind === 'escalated');
    expect(passed.length).toBeGreaterThan(2);
    const seen = await look(task);
    const owed = await office.query<{ rung: string }>(
      `select about ->> 'kind' as rung from delivery where task_id = $1 and about ->> 'kind' = 'escalated'`,
      [task],
    );
    const subjects = new Set(passed.map(({ payload }) => JSON.stringify('subject' in payload && payload.subject)));
    expect(owed).toHaveLength(subjects.size);
    expect(seen?.escalation?.rung).toBe(
      Math.max(...passed.map(({ payload }) => (payload.kind === 'escalated' ? payload.rung : -1))),
    );
    await office.freeze(at('2026-03-02 08:00'));
  });

  it('sees nothing to wait for once the file is archived', async () => {
    const task = await walkTo(office, 'after');
    await office.act(task, people.chairman, { act: 'archive' });
    expect(await look(task)).toMatchObject({
      stage: 'closed',
      archived: true,
      wakeInMs: null,
      nextDue: null,
      owed: [],
    });
  });
});
