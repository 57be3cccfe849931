import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deadlinesOf, whyView } from '../../../libs/application/views/why.js';
import { days, monday, people } from '../../support/domain.js';
import { Office, walkTo } from '../../support/office.js';

const change = (day: string, is: 'off' | 'worked') => ({
  effectiveFrom: day,
  basis: `Thông báo về ngày ${day}`,
  days: [{ date: day, is }],
});

describe('why is this due then', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
    for (const step of ['accept', 'draft', 'opinions', 'consolidate', 'submit', 'verify', 'sign', 'report']) {
      await walkTo(office, step);
    }
    await office.freeze(monday + days(1));
    await office.app.calendarChanges.publish(change('2026-03-05', 'off'), { person: people.administrator });
    await office.app.replan.run();
    await office.freeze(monday + days(2));
    await walkTo(office, 'opinions');
    await office.app.calendarChanges.publish(change('2026-03-14', 'worked'), { person: people.administrator });
    await office.app.replan.run();
    await office.freeze(monday + days(40));
    for (let left = true; left;) left = (await office.app.timePasses.batch()).passed > 0;
  });
  afterAll(() => office.close());

  it('comes out, counted again from the record, at what is stored: every term of every task', async () => {
    const rows = await office.query<{ id: string }>('select id from task');
    const wrong: string[] = [];
    let seen = 0;
    for (const { id } of rows) {
      const task = await office.app.tasks.open(id);
      if (!task) throw new Error(`There is no task ${id}.`);
      const history = await office.app.tasks.history(id);
      for (const one of deadlinesOf(task.state)) {
        const calendar = await office.app.directory.calendar(one.deadline.calendarVersion);
        const view = whyView(one, history, task.facts, calendar);
        seen += 1;
        if (!view.same || Date.parse(view.due) !== one.deadline.due) wrong.push(`${id} ${JSON.stringify(one)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(40);
  });

  it('tells each recalculation, from when to when, and by which text', async () => {
    const [moved] = await office.query<{ stream_id: string }>(
      `select stream_id from journal where kind = 'replanned' group by 1 order by count(*) desc limit 1`,
    );
    const task = await office.app.tasks.open(moved?.stream_id ?? '');
    if (!task) throw new Error('Nothing has moved.');
    const history = await office.app.tasks.history(task.state.id);
    const views = deadlinesOf(task.state).map((one) => whyView(one, history, task.facts, task.facts.calendar));
    const changes = views.flatMap((view) => view.changes);
    expect(changes.length).toBeGreaterThan(0);
    expect(changes[0]?.words.vi).toContain('lịch làm việc phiên bản');
    expect(changes[0]?.words.en).toContain('calendar version');
  });
});
