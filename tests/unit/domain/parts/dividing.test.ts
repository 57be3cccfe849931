import { describe, expect, it } from '@jest/globals';
import { fold, keysOf, maySee, owedBy } from '../../../../libs/domain/index.js';
import type { Collective } from '../../../../libs/domain/organisation/organisation.js';
import { heardByWhole } from '../../../../libs/domain/task/parts/whole.js';
import { openSubTasks, partsOf } from '../../../../libs/domain/task/parts/state.js';
import { Life, people, walkedTo, who } from '../../../support/domain.js';
import type { Said } from '../../../support/domain.js';

const asked = (to: { unit: string } | { collective: string }, due: string | null = null) => ({
  ...{ title: 'Báo cáo số liệu', to },
  due: due === null ? null : { date: due, inclusive: true },
});
const divide = (...parts: ReturnType<typeof asked>[]): Said => ({
  act: 'divide',
  procedure: 'department-document',
  parts,
});

const collective: Collective = {
  id: 'cac-so',
  name: { vi: 'Các sở', en: 'The departments' },
  aliases: [],
  members: { kinds: ['department'], units: [], without: ['so-vang'] },
};
const withCollective = (life: Life): Life => {
  life.organisation = { ...life.organisation, collectives: [collective] };
  return life;
};

/** A part as the task that it is. */
const childOf = (life: Life, place: number): Life => {
  const { task, entries, facts } = life.begun[place]!;
  const child = new Life(life.now);
  child.record(entries, { person: people.head, post: 'so-tai-chinh/head' });
  expect(child.task.id).toBe(task);
  expect(facts.procedure.id).toBe('department-document');
  return child;
};

describe('a task that is divided', () => {
  const divided = (...parts: ReturnType<typeof asked>[]): Life => {
    const life = withCollective(walkedTo('accept'));
    life.act(people.head, divide(...parts));
    return life;
  };

  it('has a sub-task for each unit that is named, and each is a task with its own lead, term and first step', () => {
    const life = divided(asked({ unit: 'so-noi-vu' }, '2026-05-15'), asked({ unit: 'so-xay-dung' }));
    expect(partsOf(life.task).subTasks.map(({ task, lead, closed }) => ({ task, lead, closed }))).toEqual([
      { task: 'part-1', lead: 'so-noi-vu', closed: null },
      { task: 'part-2', lead: 'so-xay-dung', closed: null },
    ]);
    const child = childOf(life, 0);
    expect(child.task).toMatchObject({ lead: 'so-noi-vu', assigner: 'so-tai-chinh/head', progress: 'working' });
    expect(child.task.visits).toMatchObject([{ step: 'accept', holder: 'so-noi-vu/head' }]);
    expect(partsOf(child.task).parent).toEqual({ task: 'task-1', title: life.task.title, issuer: 'ubnd' });
    child.act(people.asked('so-noi-vu'), { act: 'accept' });
    expect(child.task.visits.at(-1)?.step).toBe('draft');
  });

  it('goes to every member of a collective by the list of the day, but the lead', () => {
    const life = divided(asked({ collective: 'Các sở' }));
    const leads = partsOf(life.task).subTasks.map(({ lead }) => lead);
    expect(leads).toEqual(['so-noi-vu', 'so-xay-dung', 'so-tu-phap']);
  });

  it('gives a part without a day of its own the term of the whole', () => {
    const life = divided(asked({ unit: 'so-noi-vu' }));
    expect(childOf(life, 0).task.deadline?.due).toBe(life.task.deadline?.due);
  });

  it('is divided by who heads the lead alone', () => {
    const life = walkedTo('accept');
    expect(life.refused(people.drafter, divide(asked({ unit: 'so-noi-vu' })))).toBe('actor.notHolder');
    expect(life.refused(people.chairman, divide(asked({ unit: 'so-noi-vu' })))).toBe('actor.notHolder');
  });

  it('goes to a division of the lead too, whose own head takes it in and who may divide it further', () => {
    const life = walkedTo('accept');
    const post = 'so-tai-chinh.ngan-sach/divisionHead';
    const division = {
      id: 'so-tai-chinh.ngan-sach',
      kind: 'division' as const,
      abbreviation: 'NS',
      parent: 'so-tai-chinh',
    };
    life.organisation = {
      ...life.organisation,
      units: [...life.organisation.units, { ...division, name: { vi: 'Phòng Ngân sách', en: 'Budget Division' } }],
      posts: [
        ...life.organisation.posts,
        { id: post, unit: division.id, role: 'divisionHead', title: { vi: 'Trưởng phòng', en: 'Head' } },
      ],
      persons: [...life.organisation.persons, { id: who(post), name: 'Trưởng phòng' }],
      tenures: [...life.organisation.tenures, { post, person: who(post), from: 0, to: null }],
    };
    life.act(people.head, divide(asked({ unit: division.id })));
    const child = childOf(life, 0);
    child.organisation = life.organisation;
    expect(child.task.visits[0]?.holder).toBe(post);
    child.act(who(post), { act: 'accept' });
    expect(child.task.visits.at(-1)?.holder).toBe(post);
    child.act(who(post), divide(asked({ unit: 'so-noi-vu' })));
    expect(partsOf(child.task).subTasks).toHaveLength(1);
  });

  it('is read by those who lead a part, and a part by those who made it and who follow the whole', () => {
    const life = divided(asked({ unit: 'so-xay-dung' }));
    const child = childOf(life, 0);
    const sees = (person: string, task: Life): boolean =>
      maySee(keysOf(life.organisation, person, life.now), task.task, life.organisation, { of: 'task' });
    expect(sees(who('so-xay-dung/specialist'), life)).toBe(true);
    expect([people.drafter, people.chairman, people.officeHead].map((person) => sees(person, child))).toEqual([
      true,
      true,
      true,
    ]);
    expect(sees(who('so-tu-phap/head'), child)).toBe(false);
  });

  it('is not confirmed while a part is open, unless the assigner says why, and that is on the record', () => {
    const life = walkedTo('issue');
    life.act(people.head, divide(asked({ unit: 'so-noi-vu' })));
    life.act(people.head, { act: 'report', text: 'Đã ban hành' });
    const { refusal } = life.try(people.chairman, { act: 'confirm' });
    expect(refusal).toEqual({ refused: 'subTasks.open', facts: { count: 1 } });
    const entries = life.act(people.chairman, { act: 'confirm', despite: 'Phần còn lại làm sau' });
    expect(entries.map(({ kind }) => kind)).toEqual(['openSubTasksAccepted', 'confirmed']);
    expect(entries[0]).toMatchObject({ open: ['part-1'], reason: 'Phần còn lại làm sau' });
  });

  it.each<[how: 'recalled' | 'cancelled', act: Said]>([
    ['recalled', { act: 'recall', reason: 'Giao nhầm' }],
    ['cancelled', { act: 'cancel', reason: 'Không còn cần', basis: '12/QĐ-UBND' }],
  ])('learns of a part that is %s', (how, act) => {
    const life = divided(asked({ unit: 'so-noi-vu' }));
    const child = childOf(life, 0);
    child.act(people.head, act);
    expect(heardByWhole(life.task, child.task)).toMatchObject({ task: child.task.id, how });
  });

  it('leaves its parts where they are when it is recalled, and those who lead them hear of it', () => {
    const life = divided(asked({ unit: 'so-noi-vu' }));
    const entries = life.act(people.chairman, { act: 'recall', reason: 'Giao nhầm' });
    expect(openSubTasks(life.task)).toHaveLength(1);
    expect(entries.at(-1)).toMatchObject({ kind: 'ended', tell: expect.arrayContaining(['so-noi-vu/head']) });
  });

  it('learns that a part that was closed is taken up again, and waits for it again', () => {
    const life = divided(asked({ unit: 'so-noi-vu' }));
    const child = childOf(life, 0);
    const by = { person: people.head, post: 'so-tai-chinh/head' };
    child.act(people.head, { act: 'recall', reason: 'Giao nhầm' });
    life.record([heardByWhole(life.task, child.task)!], by);
    expect(openSubTasks(life.task)).toEqual([]);
    child.act(people.head, { act: 'reopen', to: 'draft', reason: 'Vẫn cần' });
    const entry = heardByWhole(life.task, child.task)!;
    expect(entry).toEqual({ kind: 'subTaskReopened', task: 'part-1', holder: 'so-tai-chinh/specialist' });
    life.record([entry], by);
    expect(openSubTasks(life.task)).toHaveLength(1);
    expect(owedBy(entry, life.task).map(({ post, about }) => [post, about.kind])).toEqual([
      ['so-tai-chinh/specialist', 'subTaskReopened'],
    ]);
    expect(heardByWhole(life.task, child.task)).toBeNull();
  });

  it('hears nothing of a part that is put away', () => {
    const life = divided(asked({ unit: 'so-noi-vu' }));
    const child = childOf(life, 0);
    child.act(people.head, { act: 'recall', reason: 'Giao nhầm' });
    life.record([heardByWhole(life.task, child.task)!], null);
    child.act(people.head, { act: 'archive' });
    expect(heardByWhole(life.task, child.task)).toBeNull();
  });

  it('learns of the end of a part once', () => {
    const life = divided(asked({ unit: 'so-noi-vu' }));
    const before = childOf(life, 0).task;
    const after = {
      ...before,
      completion: { is: 'confirmed' as const, at: life.now, claimedAt: life.now, onTime: true },
    };
    const entry = heardByWhole(life.task, after);
    expect(entry).toMatchObject({ kind: 'subTaskClosed', task: 'part-1', how: 'confirmed' });
    life.record([entry!], { person: people.head, post: 'so-tai-chinh/head' });
    expect(openSubTasks(life.task)).toEqual([]);
    expect(heardByWhole(life.task, after)).toBeNull();
    expect(JSON.stringify(fold(life.entries))).toBe(JSON.stringify(life.task));
  });
});
