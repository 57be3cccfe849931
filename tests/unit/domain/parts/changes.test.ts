import { describe, expect, it } from '@jest/globals';
import { inboxOf, owedBy } from '../../../../libs/domain/index.js';
import { partsOf } from '../../../../libs/domain/task/parts/state.js';
import { at, days, people, walkedTo, who } from '../../../support/domain.js';
import type { Life, Said } from '../../../support/domain.js';

const day = (date: string) => ({ date, inclusive: true });
const moved = (date: string): Said => ({
  act: 'changeDeadline',
  subject: { of: 'task' },
  due: day(date),
  reason: 'Chỉ đạo mới',
});
const told = (life: Life, kind: string): string[] => {
  const { payload } = life.entries.findLast((entry) => entry.payload.kind === kind)!;
  return owedBy(payload, life.task).map(({ post }) => post);
};

describe('another lead for a live task', () => {
  const replaced = (): Life => {
    const life = walkedTo('addVersion');
    life.act(people.chairman, { act: 'changeLead', lead: 'so-xay-dung', reason: 'Đúng lĩnh vực' });
    return life;
  };

  it('starts with the new lead, keeps what was written, and remembers the old one', () => {
    const { task } = replaced();
    expect(task).toMatchObject({ lead: 'so-xay-dung', versions: [{ number: 1 }] });
    expect(task.visits.at(-1)).toMatchObject({ step: 'accept', round: 2, holder: 'so-xay-dung/head', closedAt: null });
    expect(partsOf(task).changes).toMatchObject([
      { of: 'lead', was: 'so-tai-chinh', is: 'so-xay-dung', reason: 'Đúng lĩnh vực' },
    ]);
  });

  it('has the old lead hand the dossier over, within a term, at the desk that had it last', () => {
    const life = replaced();
    const owed = inboxOf(life.task).find(({ asked }) => asked === 'handOver');
    expect(owed).toMatchObject({ post: 'so-tai-chinh/specialist', subject: 'obligation:handOver#1' });
    expect(life.passTo((owed?.due ?? 0) + 1).map(({ kind }) => kind)).toContain('fellLate');
    const fulfil: Said = {
      act: 'fulfil',
      subject: { of: 'obligation', obligation: 'handOver#1' },
      text: 'Bàn giao đủ',
    };
    expect(life.refused(people.asked('so-xay-dung'), fulfil)).toBe('actor.notHolder');
    life.act(people.drafter, fulfil);
    expect(partsOf(life.task).obligations[0]?.met).toMatchObject({ text: 'Bàn giao đủ', by: people.drafter });
    expect(inboxOf(life.task).some(({ asked }) => asked === 'handOver')).toBe(false);
  });

  it('tells the old lead, the new one and the coordinators', () => {
    expect(told(replaced(), 'leadReplaced').sort()).toEqual([
      'so-noi-vu/head',
      'so-tai-chinh/head',
      'so-tai-chinh/specialist',
      'so-xay-dung/head',
    ]);
  });

  it('owes no dossier where nothing was taken in', () => {
    const life = walkedTo('assign');
    life.act(people.chairman, { act: 'changeLead', lead: 'so-xay-dung', reason: 'Nhầm' });
    expect(partsOf(life.task).obligations).toEqual([]);
  });

  it('withdraws the opinions that were being asked', () => {
    const life = walkedTo('askOpinions');
    const kinds = life
      .act(people.chairman, { act: 'changeLead', lead: 'so-xay-dung', reason: 'x' })
      .map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'seatWithdrawn')).toHaveLength(3);
  });
});

describe('another deadline for a live task', () => {
  it('keeps the old one, disarms its clocks and arms the new', () => {
    const life = walkedTo('accept');
    const was = life.task.deadline;
    life.act(people.chairman, moved('2026-08-31'));
    expect(partsOf(life.task).changes).toMatchObject([
      { of: 'deadline', obligation: null, was, reason: 'Chỉ đạo mới' },
    ]);
    const clocks = life.task.clocks.filter(({ subject }) => subject.of === 'task');
    expect(clocks.every(({ id }) => id.startsWith('task@'))).toBe(true);
    expect(clocks.find(({ kind }) => kind === 'term')?.due).toBe(life.task.deadline?.due);
  });

  it('lets a late task be late no more, and late again by the new day, each clock passing once', () => {
    const life = walkedTo('accept');
    life.passTo(at('2026-07-20 08:00'));
    expect(life.task.lateAt).not.toBeNull();
    life.act(people.chairman, moved('2026-08-31'));
    expect(life.task.lateAt).toBeNull();
    life.act(people.chairman, moved('2026-08-20'));
    life.act(people.chairman, moved('2026-08-31'));
    life.passTo(at('2026-10-01 08:00'));
    expect(life.task.lateAt).toBe(life.task.deadline?.due);
    const passed = life.entries.flatMap(({ payload }) => ('clock' in payload ? [payload.clock] : []));
    expect(new Set(passed).size).toBe(passed.length);
  });

  it('tells everyone concerned, those with a part of it too', () => {
    const life = walkedTo('accept');
    life.act(people.head, {
      ...{ act: 'divide' as const, procedure: 'department-document' },
      parts: [{ title: 'Phần', to: { unit: 'so-tu-phap' }, due: null }],
    });
    life.act(people.chairman, moved('2026-08-31'));
    expect(told(life, 'deadlineChanged').sort()).toEqual([
      'so-noi-vu/head',
      'so-tai-chinh/head',
      'so-tai-chinh/specialist',
      'so-tu-phap/head',
    ]);
  });

  it('is the assigner’s to give, and nobody else’s', () => {
    const life = walkedTo('accept');
    expect(life.refused(people.head, moved('2026-08-31'))).toBe('actor.notHolder');
  });
});

describe('another content', () => {
  it('keeps the old beside the new', () => {
    const life = walkedTo('accept');
    const { title } = life.task;
    life.act(people.chairman, { act: 'changeContent', title: 'Đề án', requirement: 'Có phụ lục', reason: 'Bổ sung' });
    expect(life.task.title).toBe('Đề án');
    expect(partsOf(life.task)).toMatchObject({
      requirement: 'Có phụ lục',
      changes: [
        { of: 'content', was: { title, requirement: null }, is: { title: 'Đề án', requirement: 'Có phụ lục' } },
      ],
    });
  });
});

describe('a coordinator’s share', () => {
  const share: Said = { act: 'askContribution', unit: 'so-xay-dung', text: 'Số liệu', due: day('2026-04-15') };

  it('has a holder, a day and a ladder of its own, and moves nothing else', () => {
    const life = walkedTo('accept');
    const { visits, deadline } = life.task;
    life.act(people.head, share);
    expect(life.task).toMatchObject({ visits, deadline, coordinators: ['so-noi-vu', 'so-xay-dung'] });
    expect(inboxOf(life.task)).toContainEqual(
      expect.objectContaining({ post: 'so-xay-dung/head', asked: 'contribute' }),
    );
    life.passTo(at('2026-05-15 08:00'));
    const owed = partsOf(life.task).obligations[0];
    expect(owed?.lateAt).toBe(owed?.deadline.due);
    const escalated = life.task.escalations.filter(({ subject }) => subject.of === 'obligation').map(({ to }) => to);
    expect(escalated.length).toBeGreaterThan(0);
    expect(escalated).toContain('so-xay-dung/divisionHead');
  });

  it('is moved by who asked, apart from the lead’s own term', () => {
    const life = walkedTo('accept');
    life.act(people.head, share);
    const { deadline } = life.task;
    const subject = { of: 'obligation' as const, obligation: 'contribute#1' };
    life.act(people.chairman, { act: 'changeDeadline', subject, due: day('2026-05-20'), reason: 'Thêm thời gian' });
    expect(life.task.deadline).toEqual(deadline);
    expect(partsOf(life.task).obligations[0]?.deadline.due).toBe(at('2026-05-21 00:00'));
  });
});

describe('the file inside an agency', () => {
  it('goes from head to division head to specialist and back; lateness is charged to whoever had it', () => {
    const life = walkedTo('accept');
    const to = (person: string, post: string) => life.act(person, { act: 'handOn', to: post });
    to(people.head, 'so-tai-chinh/head');
    to(people.head, 'so-tai-chinh/divisionHead');
    to(people.divisionHead, 'so-tai-chinh/specialist');
    to(people.drafter, 'so-tai-chinh/divisionHead');
    life.pass(days(30));
    const visit = life.task.visits.at(-1)!;
    expect(visit.custody.map(({ post }) => post.split('/')[1])).toEqual([
      ...['specialist', 'head', 'divisionHead', 'specialist', 'divisionHead'],
    ]);
    expect(visit.custody.slice(0, -1).every(({ to: until }) => until !== null)).toBe(true);
    const late = life.entries.find(({ payload }) => payload.kind === 'fellLate')?.payload;
    expect(late).toMatchObject({ holder: 'so-tai-chinh/divisionHead' });
    life.act(people.divisionHead, { act: 'handOn', to: 'so-tai-chinh/head' });
    expect(life.task.visits.at(-1)?.holder).toBe('so-tai-chinh/head');
    expect(life.refused(who('so-noi-vu/head'), { act: 'handOn', to: 'so-noi-vu/head' })).toBe('actor.notHolder');
  });
});
