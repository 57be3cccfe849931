import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { onCrashPoint, type CrashPoint } from '../../../libs/application/crash-point.js';
import { openVisit, withPredecessors, type OrganisationAct } from '../../../libs/domain/index.js';
import { assignment, monday, people, who } from '../../support/domain.js';
import { accepted, Office } from '../../support/office.js';
import { expectProjected } from '../../support/projection.js';

const merge = (over: object = {}): OrganisationAct => ({
  act: 'reorganise',
  units: ['so-tai-chinh'],
  into: ['so-noi-vu'],
  on: null,
  divisions: {},
  posts: {},
  tasks: {},
  ...over,
});

/** The lead itself is merged away while its tasks stand at different steps. */
describe('a merger and the live tasks of what it ends', () => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open();
    await office.freeze(monday);
  });
  afterEach(async () => {
    onCrashPoint(() => {});
    jest.restoreAllMocks();
    await office.close();
  });

  const merged = (act = merge()) =>
    office.app.register.act(act, {
      person: people.administrator,
      key: randomUUID(),
      grounds: { reason: 'Nghị quyết về sắp xếp tổ chức', basis: 'NQ 12/NQ-HĐND' },
    });

  /** Assigned, drafting, asked for opinions: in that order. */
  const live = async (): Promise<string[]> => {
    const [assigned, drafting, asked] = [randomUUID(), randomUUID(), randomUUID()];
    for (const task of [assigned, drafting, asked]) accepted(await office.order(task, people.chairman, assignment()));
    for (const task of [drafting, asked]) await office.act(task, people.head, { act: 'accept' });
    await office.act(asked, people.drafter, await office.upload('Dự thảo'));
    await office.act(asked, people.drafter, {
      act: 'askOpinions',
      units: ['so-noi-vu', 'so-tu-phap'],
      workingDays: null,
    });
    return [assigned, drafting, asked];
  };

  const inboxOf = async (post: string): Promise<string[]> => {
    const { organisation } = await office.app.directory.current();
    const { items } = await office.app.tasks.inbox(withPredecessors(organisation, [post]));
    return items.map(({ taskId }) => taskId);
  };

  it('gives every task to whoever took over, each with an entry of its own', async () => {
    const tasks = await live();
    await merged();
    for (const task of tasks) {
      expect((await office.state(task)).lead).toBe('so-noi-vu');
      expect((await office.app.tasks.history(task)).map(({ payload }) => payload.kind)).toContain('rehomed');
      expect(await office.app.tasks.verify(task)).toMatchObject({ intact: true });
      await expectProjected(office, task);
    }
    const [assigned = '', drafting = '', asked = ''] = tasks;
    expect(openVisit(await office.state(assigned))?.holder).toBe('so-noi-vu/head');
    // A desk that moved keeps its file: the same person goes on drafting.
    expect(openVisit(await office.state(drafting))?.holder).toBe('so-tai-chinh/specialist');
    const seats = openVisit(await office.state(asked))?.seats.map(({ holder }) => holder);
    expect(seats).toEqual(['so-noi-vu/head', 'so-tu-phap/head']);
  });

  it('lets people go on where they stood', async () => {
    const [assigned = '', drafting = ''] = await live();
    await merged();
    await office.act(assigned, who('so-noi-vu/head'), { act: 'accept' });
    await office.act(drafting, people.drafter, await office.upload('Dự thảo sau sáp nhập'));
    expect(openVisit(await office.state(assigned))?.step).toBe('draft');
  });

  it('places single tasks where they were chosen to go', async () => {
    const [assigned = '', drafting = ''] = await live();
    await merged(merge({ into: ['so-noi-vu', 'so-tu-phap'], tasks: { [drafting]: 'so-tu-phap' } }));
    expect((await office.state(assigned)).lead).toBe('so-noi-vu');
    const placed = await office.state(drafting);
    expect([placed.lead, openVisit(placed)?.holder]).toEqual(['so-tu-phap', 'so-tu-phap/head']);
  });

  it('asks the opinion of whoever took over an agency that was asked', async () => {
    const [, , asked = ''] = await live();
    await merged(merge({ units: ['so-tu-phap'], into: ['so-xay-dung'] }));
    const seat = openVisit(await office.state(asked))?.seats.find(({ id }) => id.endsWith('/so-tu-phap'));
    expect(seat).toMatchObject({ unit: 'so-xay-dung', holder: 'so-xay-dung/head', status: 'open' });
    expect(await inboxOf('so-xay-dung/head')).toContain(asked);
  });

  it.each(['organisation.afterCommit', 'rehoming.afterTask'] as CrashPoint[])(
    'cut short at %s loses nothing: nobody’s inbox item is gone, and the next run ends it',
    async (point) => {
      const tasks = await live();
      onCrashPoint((reached) => {
        if (reached === point) throw new Error('cut short');
      });
      await expect(merged()).rejects.toThrow('cut short');
      onCrashPoint(() => {});
      const [assigned = ''] = tasks;
      // Before anything was moved, whoever took over sees it already.
      expect(await inboxOf('so-noi-vu/head')).toContain(assigned);
      const other = await office.another();
      try {
        await other.app.rehoming.run();
      } finally {
        await other.close();
      }
      for (const task of tasks) {
        const kinds = (await office.app.tasks.history(task)).map(({ payload }) => payload.kind);
        expect(kinds.filter((kind) => kind === 'rehomed')).toHaveLength(1);
        await expectProjected(office, task);
      }
      const stored = await office.query<{ lead_unit: string }>('select distinct lead_unit from task');
      expect(stored).toEqual([{ lead_unit: 'so-noi-vu' }]);
    },
  );

  it('that a crash left undone is done by the next act on the task', async () => {
    const [assigned = ''] = await live();
    onCrashPoint((reached) => {
      if (reached === 'organisation.afterCommit') throw new Error('cut short');
    });
    await expect(merged()).rejects.toThrow('cut short');
    onCrashPoint(() => {});
    await office.act(assigned, who('so-noi-vu/head'), { act: 'accept' });
    expect((await office.state(assigned)).lead).toBe('so-noi-vu');
  });

  it('keeps the persons: what they did stays theirs', async () => {
    const [, , asked = ''] = await live();
    await merged();
    const { versions, visits } = await office.state(asked);
    expect(versions.map(({ by }) => by)).toEqual([people.drafter]);
    expect(visits[0]?.custody.map(({ post }) => post)).toEqual(['so-tai-chinh/head']);
  });
});
