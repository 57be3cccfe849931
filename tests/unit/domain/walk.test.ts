import { describe, expect, it } from '@jest/globals';
import { inboxOf, openVisit } from '../../../libs/domain/index.js';
import { addVersion, at, days, hashOf, minutes, monday, people, walkedTo, who } from '../../support/domain.js';
import type { Life } from '../../support/domain.js';

const place = (life: Life): string => {
  const visit = openVisit(life.task);
  return visit ? `${visit.step}#${visit.round} with ${visit.holder}` : 'no visit is open';
};

describe('the walk of one task', () => {
  it('goes from assignment to archive through every step, in order', () => {
    const life = walkedTo('archive');
    expect(life.task.visits.map(({ step, round, outcome }) => `${step}#${round} ${outcome}`)).toEqual([
      'accept#1 forward',
      'draft#1 forward',
      'opinions#1 forward',
      'consolidate#1 forward',
      'submit#1 forward',
      'verify#1 forward',
      'sign#1 forward',
      'number#1 forward',
      'issue#1 forward',
      'report#1 forward',
    ]);
    expect(life.task).toMatchObject({
      progress: 'archived',
      completion: { is: 'confirmed', onTime: true },
      number: { number: 12, year: 2026, notation: '12/KH-UBND' },
      clocks: [],
    });
  });

  it('leaves the file with whom the procedure says', () => {
    const holders = walkedTo('report').task.visits.map(({ step, holder }) => `${step}: ${holder}`);
    expect(holders).toEqual([
      'accept: so-tai-chinh/head',
      'draft: so-tai-chinh/specialist',
      'opinions: so-tai-chinh/specialist',
      'consolidate: so-tai-chinh/specialist',
      'submit: so-tai-chinh/head',
      'verify: vpub/specialist',
      'sign: ubnd/chairman',
      'number: vpub/clerk',
      'issue: vpub/clerk',
      'report: so-tai-chinh/head',
    ]);
  });

  it('records who acted, from which post', () => {
    const life = walkedTo('accept');
    expect(life.entries.at(-1)?.actor).toEqual({ person: people.head, post: 'so-tai-chinh/head' });
  });
});

describe('assign', () => {
  it('starts the first visit with the head of the lead, and arms the task’s own term', () => {
    const { task } = walkedTo('assign');
    expect(task).toMatchObject({ lead: 'so-tai-chinh', assigner: 'ubnd/chairman', progress: 'working' });
    expect(task.deadline?.due).toBe(at('2026-07-01 00:00'));
    expect(task.clocks.map(({ id }) => id)).toEqual([
      'task/remind-7',
      'task/remind-3',
      'task/remind-1',
      'task/remind-0',
      'task/term',
      'accept#1/remind-1',
      'accept#1/remind-0',
      'accept#1/term',
    ]);
  });

  it('needs no term of its own', () => {
    const life = walkedTo('assign');
    const other = life.fork();
    other.state = null;
    other.act(people.viceChairman, {
      act: 'assign',
      title: 'Không hạn',
      directive: { number: '1', issuer: 'ubnd', date: '2026-01-05', title: '', clause: null, quote: null },
      lead: 'so-noi-vu',
      coordinators: [],
      procedure: 'department-document',
      priority: 'urgent',
      due: null,
    });
    expect(other.task).toMatchObject({ deadline: null, assigner: 'ubnd/viceChairman', priority: 'urgent' });
    expect(other.task.clocks.map(({ id }) => id)).toEqual(['accept#1/remind-1', 'accept#1/remind-0', 'accept#1/term']);
  });
});

describe('decline and reassign', () => {
  const declined = (): Life => {
    const life = walkedTo('assign');
    life.act(people.head, { act: 'decline', reason: 'Không đúng thẩm quyền' });
    return life;
  };

  it('puts the task back to its assigner, who is asked for another lead', () => {
    const life = declined();
    expect(place(life)).toBe('accept#2 with ubnd/chairman');
    expect(life.task.visits[0]).toMatchObject({ outcome: 'declined' });
    expect(inboxOf(life.task)).toMatchObject([{ subject: 'visit:accept#2', post: 'ubnd/chairman', asked: 'reassign' }]);
  });

  it('is possible within its own term, which stands while the step does, and no later', () => {
    const decline = { act: 'decline' as const, reason: 'Không đúng thẩm quyền' };
    const [inTime, late, stood] = [walkedTo('assign'), walkedTo('assign'), walkedTo('assign')];
    inTime.passTo(at('2026-03-05 00:00') - 1);
    expect(inTime.try(people.head, decline).refusal).toBeNull();
    late.passTo(at('2026-03-05 00:00'));
    expect(late.refused(people.head, decline)).toBe('decline.over');
    stood.act(people.chairman, { act: 'pause', stands: ['step'], reason: 'Chờ hội nghị' });
    stood.passTo(at('2026-03-09 10:00'));
    expect(stood.fork().try(people.head, decline).refusal).toBeNull();
    stood.act(people.chairman, { act: 'resume', item: 'pause#1', reason: '' });
    stood.passTo(at('2026-03-12 00:00') - 1);
    expect(stood.fork().try(people.head, decline).refusal).toBeNull();
    stood.passTo(at('2026-03-12 00:00'));
    expect(stood.refused(people.head, decline)).toBe('decline.over');
  });

  it('gives it to another lead, who coordinates no more', () => {
    const life = declined();
    life.act(people.chairman, { act: 'reassign', lead: 'so-noi-vu' });
    expect(place(life)).toBe('accept#3 with so-noi-vu/head');
    expect(life.task).toMatchObject({ lead: 'so-noi-vu', coordinators: [] });
    expect(life.refused(people.head, { act: 'accept' })).toBe('actor.notHolder');
    life.act(who('so-noi-vu/head'), { act: 'accept' });
    expect(place(life)).toBe('draft#1 with so-noi-vu/specialist');
  });
});

describe('handOn', () => {
  it('moves custody within the unit, in segments that join', () => {
    const life = walkedTo('accept');
    const since = life.now;
    life.act(people.drafter, { act: 'handOn', to: 'so-tai-chinh/divisionHead' });
    expect(place(life)).toBe('draft#1 with so-tai-chinh/divisionHead');
    expect(openVisit(life.task)?.custody).toEqual([
      { post: 'so-tai-chinh/specialist', from: since - minutes(1), to: since },
      { post: 'so-tai-chinh/divisionHead', from: since, to: null },
    ]);
    expect(life.refused(people.drafter, addVersion('v1'))).toBe('actor.notHolder');
    life.act(people.divisionHead, addVersion('v1'));
  });

  it('is open to the head of the unit, and leaves the clocks as they are', () => {
    const life = walkedTo('accept');
    const { clocks } = life.task;
    life.act(people.head, { act: 'handOn', to: 'so-tai-chinh/clerk' });
    expect(life.task.clocks).toEqual(clocks);
  });
});

describe('opinions', () => {
  it('binds each answer to the version that was asked about', () => {
    const life = walkedTo('answer');
    const seats = life.task.visits.flatMap((visit) => visit.seats);
    expect(seats.map(({ version, status }) => [version, status])).toEqual(
      Array.from({ length: 3 }, () => [hashOf('v1'), 'answered']),
    );
  });

  it('consolidates as soon as the last agency has answered', () => {
    const life = walkedTo('askOpinions');
    life.act(people.asked('so-noi-vu'), { act: 'answer', seat: 'opinions#1/so-noi-vu', answer: 'agree', text: '' });
    life.act(people.asked('so-xay-dung'), {
      act: 'answer',
      seat: 'opinions#1/so-xay-dung',
      answer: 'disagree',
      text: 'Trùng nhiệm vụ',
    });
    expect(place(life)).toMatch(/^opinions#1/);
    const answered = life.now;
    life.act(people.asked('so-tu-phap'), {
      act: 'answer',
      seat: 'opinions#1/so-tu-phap',
      answer: 'outsideCompetence',
      text: '',
    });
    expect(place(life)).toMatch(/^consolidate#1/);
    expect(openVisit(life.task)?.openedAt).toBe(answered);
  });

  it('takes the term that the asker chose', () => {
    const life = walkedTo('addVersion', monday);
    life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: 2 });
    expect(openVisit(life.task)?.seats[0]?.deadline.due).toBe(at('2026-03-05 00:00'));
  });

  it('withdraws what is still open when the lead goes back to the draft, and keeps what was answered', () => {
    const life = walkedTo('askOpinions');
    life.act(people.asked('so-noi-vu'), {
      act: 'answer',
      seat: 'opinions#1/so-noi-vu',
      answer: 'agreeWithComments',
      text: 'Bổ sung kinh phí',
    });
    life.act(people.drafter, { act: 'return', to: 'draft', reason: 'Sửa lớn' });
    expect(place(life)).toMatch(/^draft#2/);
    expect(life.task.visits[2]?.seats.map(({ status }) => status)).toEqual(['answered', 'withdrawn', 'withdrawn']);
    expect(life.task.clocks.filter(({ subject }) => subject.of === 'seat')).toEqual([]);
  });

  it('may ask nobody again in a later round, but what was answered must still be answered to', () => {
    const life = walkedTo('askOpinions');
    const seat = 'opinions#1/so-noi-vu';
    life.act(people.asked('so-noi-vu'), { act: 'answer', seat, answer: 'agree', text: '' });
    life.act(people.drafter, { act: 'return', to: 'draft', reason: 'Sửa lớn' });
    life.act(people.drafter, { act: 'askOpinions', units: [], workingDays: null });
    expect(place(life)).toMatch(/^consolidate#1/);
    expect(life.refused(people.drafter, { act: 'consolidate' })).toBe('opinion.open');
    life.act(people.drafter, { act: 'takeUp', seat, taken: false, reason: 'Đã có trong dự thảo' });
    life.act(people.drafter, { act: 'consolidate' });
    expect(place(life)).toMatch(/^submit#1/);
  });

  it('asks the next round in seats of its own', () => {
    const life = walkedTo('askOpinions');
    life.act(people.drafter, { act: 'return', to: 'draft', reason: 'Sửa lớn' });
    life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null });
    expect(openVisit(life.task)?.seats.map(({ id }) => id)).toEqual(['opinions#2/so-noi-vu']);
  });
});

describe('return', () => {
  it.each([
    ['submit', 'head', 'consolidate'],
    ['verify', 'verifier', 'submit'],
    ['sign', 'chairman', 'verify'],
  ] as const)('from %s by the %s to %s: the next round there, with a term of its own', (from, holder, to) => {
    const before = { submit: 'consolidate', verify: 'submit', sign: 'verify' } as const;
    const life = walkedTo(before[from]);
    life.now += days(1);
    const { now } = life;
    life.act(people[holder], { act: 'return', to, reason: 'Chưa đạt' });
    const visit = openVisit(life.task);
    expect(visit).toMatchObject({ step: to, round: 2, openedAt: now, because: { kind: 'return', reason: 'Chưa đạt' } });
    expect(visit?.deadline?.start).toBe(now);
    expect(life.task.visits.at(-2)).toMatchObject({ step: from, outcome: 'returned', closedAt: now });
  });

  it('leaves nothing of the visit that was left armed', () => {
    const life = walkedTo('verify');
    life.act(people.chairman, { act: 'return', to: 'draft', reason: 'Viết lại' });
    expect(life.task.clocks.map(({ id }) => id)).toEqual([
      'task/remind-7',
      'task/remind-3',
      'task/remind-1',
      'task/remind-0',
      'task/term',
      'draft#2/remind-7',
      'draft#2/remind-3',
      'draft#2/remind-1',
      'draft#2/remind-0',
      'draft#2/term',
    ]);
  });
});

describe('sign', () => {
  it('is done by a deputy for the chairman, in that capacity only', () => {
    const life = walkedTo('verify');
    const hash = hashOf('v1');
    expect(life.refused(people.viceChairman, { act: 'sign', hash, capacity: 'TM' })).toBe('capacity.notAllowed');
    life.act(people.viceChairman, { act: 'sign', hash, capacity: 'KT' });
    expect(life.task.approvals).toMatchObject([{ hash, capacity: 'KT', post: 'ubnd/viceChairman' }]);
  });

  it('is void once the content changes, and whoever signed is told', () => {
    const life = walkedTo('report');
    life.act(people.chairman, { act: 'redo', to: 'draft', reason: 'Sai số liệu' });
    const entries = life.act(people.drafter, addVersion('v2'));
    expect(entries.at(-1)).toEqual({
      kind: 'approvalVoided',
      hash: hashOf('v1'),
      because: hashOf('v2'),
      concerned: ['so-tai-chinh/specialist', 'so-tai-chinh/head', 'vpub/specialist', 'vpub/clerk'],
      post: 'ubnd/chairman',
    });
    expect(life.task.approvals).toEqual([]);
  });
});
