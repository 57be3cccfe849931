import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Application } from '../../../libs/application/index.js';
import { organisation, people, monday, hours } from '../../support/domain.js';
import { codeOf, Office, walkTo } from '../../support/office.js';
import { expectProjected } from '../../support/projection.js';

describe('people and clocks at the same instant', () => {
  let office: Office;
  let second: { app: Application; close(): Promise<void> };
  beforeAll(async () => {
    office = await Office.open();
    second = await office.another();
  });
  afterAll(async () => {
    await second.close();
    await office.close();
  });

  it('lets one of two win and tells the other that the step is over', async () => {
    await office.freeze(monday);
    const task = await office.assign();
    const visit = { step: 'accept', round: 1 };
    const outcomes = await Promise.all([
      office.order(task, people.head, { act: 'accept', visit }),
      office.order(task, people.head, { act: 'decline', visit, reason: 'Không đúng thẩm quyền' }),
    ]);
    expect(outcomes.map(codeOf).sort()).toEqual(['accepted', 'visit.over']);
    await expectProjected(office, task);
  });

  it('puts fifty acts on one task, from two processes, into one order without a lost one', async () => {
    await office.freeze(monday);
    const task = await walkTo(office, 'draft');
    const visit = { step: 'draft', round: 1 };
    const uploads = await Promise.all(Array.from({ length: 50 }, (_, index) => office.upload(`${task} ${index}`)));
    const outcomes = await Promise.all(
      uploads.map((said, index) => {
        const act = { ...said, visit } as Parameters<Office['order']>[2];
        const { commit } = index % 2 === 0 ? office.app : second.app;
        return commit.act({ key: `version-${index}-${task}`, command: { task, person: people.drafter, act } });
      }),
    );
    expect(outcomes.map(codeOf)).toEqual(Array.from({ length: 50 }, () => 'accepted'));
    const { versions } = await office.state(task);
    expect(versions.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    await expectProjected(office, task);
  });

  it('never deadlocks when people act on what a batch passes, again and again', async () => {
    await office.freeze(monday);
    const tasks: string[] = [];
    for (let made = 0; made < 8; made += 1) tasks.push(await office.assign());
    const visit = { step: 'accept', round: 1 };
    for (let day = 1; day <= 30; day += 1) {
      await office.freeze(monday + hours(24 * day));
      const acting = tasks.toReversed().map((task) => office.order(task, people.clerk, { act: 'accept', visit }));
      const batches = [office.app.timePasses.batch(5), second.app.timePasses.batch(5), second.app.timePasses.batch()];
      const alone = tasks.map((task) => office.app.timePasses.one(task));
      const outcomes = await Promise.all(acting);
      await Promise.all([...batches, ...alone]);
      expect(new Set(outcomes.map(codeOf))).toEqual(new Set(['actor.notHolder']));
    }
    for (const task of tasks) {
      await expectProjected(office, task);
      const clocks = (await office.app.tasks.history(task)).flatMap(({ payload }) =>
        'clock' in payload ? [payload.clock] : [],
      );
      expect(new Set(clocks).size).toBe(clocks.length);
      expect(clocks.length).toBeGreaterThan(0);
    }
  });

  it('draws 1 to n without gap or double when clerks draw at once and some acts are refused', async () => {
    await office.freeze(monday);
    const tasks: string[] = [];
    for (let made = 0; made < 6; made += 1) tasks.push(await walkTo(office, 'number'));
    const visit = { step: 'number', round: 1 };
    const draw = (task: string, index: number) => {
      const { commit } = index % 2 === 0 ? office.app : second.app;
      const person = index % 6 < 3 && index < 6 ? people.drafter : people.clerk;
      return commit.act({ key: `draw-${index}-${task}`, command: { task, person, act: { act: 'number', visit } } });
    };
    const outcomes = await Promise.all([...tasks, ...tasks, ...tasks].map(draw));
    expect(outcomes.filter((outcome) => 'receipt' in outcome)).toHaveLength(6);
    const numbers = await Promise.all(tasks.map(async (task) => (await office.state(task)).number?.number));
    expect(numbers.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([1, 2, 3, 4, 5, 6]);
    const series = await office.query<{ seq: number; number: number }>(
      `select seq, (payload->>'number')::int as number from journal where stream_kind = 'series' order by seq`,
    );
    expect(series).toEqual([1, 2, 3, 4, 5, 6].map((number) => ({ seq: number, number })));
  });

  it('gives an act and a change of the organisation one order', async () => {
    await office.freeze(monday);
    const task = await office.assign();
    const next = { ...organisation, version: 2 };
    const changing = office.ports.installation.publish({ kind: 'organisation', body: next }, (head, now) => {
      const stream = { kind: 'organisation' as const, id: 'organisation' };
      const facts = { organisation: 0, calendar: 0, procedure: null };
      const payload = { kind: 'published' };
      return { stream, seq: (head?.seq ?? 0) + 1, at: now, actor: null, facts, payload, previous: '', hash: '' };
    });
    await Promise.all([changing, office.act(task, people.head, { act: 'accept' })]);
    await office.act(task, people.drafter, await office.upload('sau khi đổi'));
    const versions = (await office.app.tasks.history(task)).map(({ facts }) => facts.organisation);
    expect(versions.at(-1)).toBe(2);
    expect(versions).toEqual(versions.toSorted());
  });
});
