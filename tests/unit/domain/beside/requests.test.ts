import { describe, expect, it } from '@jest/globals';
import {
  besideOf,
  dayOfEvent,
  inboxOf,
  openVisit,
  originalDeadline,
  owedBy,
  requestOf,
} from '../../../../libs/domain/index.js';
import { findObligation, partsOf } from '../../../../libs/domain/task/parts/state.js';
import { lateBy } from '../../../../libs/domain/task/beside/reckoning.js';
import { assignment, at, calendar, days, Life, minutes, people, walkedTo } from '../../../support/domain.js';
import type { Said } from '../../../support/domain.js';
import { authorisation } from '../../../support/authority.js';

const { chairman, head, officeHead } = people;
const ask = (date: string): Said => ({ act: 'askExtension', date, reason: 'Khối lượng lớn', evidence: null });
const decide = (item: string, granted: boolean, date: string | null = null): Said => ({
  ...{ act: 'decideExtension', item, granted, date, reason: granted ? '' : 'Không đủ căn cứ' },
});
const dueDay = (life: Life): string => dayOfEvent(life.task.deadline?.due ?? 0, calendar);
const last = <T>(list: readonly T[]): T | undefined => list.at(-1);

const capped = (date: string): Life => {
  const life = new Life();
  life.act(chairman, assignment({ ceiling: { date, source: 'QĐ 10/QĐ-TTg' } }));
  life.act(head, { act: 'accept' });
  return life;
};

describe('more time', () => {
  it('is asked of the assigner, who has three working days', () => {
    const life = walkedTo('accept');
    life.act(head, ask('2026-07-15'));
    const request = requestOf(life.task, 'extension#1');
    expect(request).toMatchObject({ holder: 'ubnd/chairman', status: 'open', date: '2026-07-15' });
    expect(dayOfEvent(request?.deadline.due ?? 0, calendar)).toBe('2026-03-05');
    expect(inboxOf(life.task)).toContainEqual(
      expect.objectContaining({ post: 'ubnd/chairman', asked: 'decideExtension' }),
    );
  });

  it('moves nothing until it is granted, and keeps the old deadline for ever', () => {
    const life = walkedTo('accept');
    life.act(head, ask('2026-07-15'));
    expect(dueDay(life)).toBe('2026-06-30');
    life.act(chairman, decide('extension#1', true));
    expect(dueDay(life)).toBe('2026-07-15');
    expect(dayOfEvent(originalDeadline(life.task)?.due ?? 0, calendar)).toBe('2026-06-30');
    expect(lateBy(life.task, at('2026-07-05 08:00'))).toEqual({ original: true, current: false });
  });

  it('may be granted for another day than was asked, or refused with a reason', () => {
    const life = walkedTo('accept');
    life.act(head, ask('2026-07-31'));
    life.act(chairman, decide('extension#1', true, '2026-07-10'));
    expect(dueDay(life)).toBe('2026-07-10');
    life.act(head, ask('2026-07-31'));
    expect(life.refused(chairman, { ...decide('extension#2', false), reason: ' ' } as Said)).toBe('reason.missing');
    life.act(chairman, decide('extension#2', false));
    expect(dueDay(life)).toBe('2026-07-10');
  });

  it('is decided by a delegate of the assigner too', () => {
    const life = walkedTo('accept');
    const { organisation } = life;
    life.organisation = {
      ...organisation,
      delegations: [
        authorisation('ubnd/chairman', 'ubnd/viceChairman', {
          ...{ from: at('2026-01-01 00:00'), to: at('2026-12-31 00:00') },
          scope: { acts: ['decideExtension'], units: null, upTo: null },
        }),
      ],
    };
    life.act(head, ask('2026-07-15'));
    life.act(people.viceChairman, decide('extension#1', true));
    expect(last(life.entries)?.actor).toMatchObject({ post: 'ubnd/viceChairman', behalf: { post: 'ubnd/chairman' } });
  });

  it('undecided in its term leaves the old deadline standing, and says so', () => {
    const life = walkedTo('accept');
    life.act(head, ask('2026-07-15'));
    const passed = life.passTo(at('2026-03-06 00:00'));
    expect(passed).toContainEqual(expect.objectContaining({ kind: 'requestLapsed', request: 'extension#1' }));
    expect(dueDay(life)).toBe('2026-06-30');
    expect(requestOf(life.task, 'extension#1')).toMatchObject({ status: 'lapsed', outcome: null });
    life.act(head, ask('2026-07-15'));
    expect(requestOf(life.task, 'extension#2')?.status).toBe('open');
  });

  it('two extensions, and a superior’s cap: the third is one too many, and no day passes the cap', () => {
    const life = capped('2026-07-31');
    for (const [index, date] of ['2026-07-15', '2026-07-31'].entries()) {
      life.act(head, ask(date));
      life.act(chairman, decide(`extension#${index + 1}`, true));
    }
    expect(dueDay(life)).toBe('2026-07-31');
    expect(life.refused(head, ask('2026-08-15'))).toBe('extension.tooOften');
    const once = capped('2026-07-31');
    once.act(head, ask('2026-07-15'));
    expect(once.refused(chairman, decide('extension#1', true, '2026-08-01'))).toBe('date.beyondSuperior');
    expect(besideOf(life.task).moves.map(({ to }) => dayOfEvent(to.due, calendar))).toEqual([
      '2026-07-15',
      '2026-07-31',
    ]);
  });

  it('an extension approved after the deadline: late until then, in time from then on, by a ladder of its own', () => {
    const life = walkedTo('accept');
    life.passTo(at('2026-06-30 15:00'));
    life.act(head, ask('2026-07-15'));
    life.passTo(at('2026-07-02 08:00'));
    expect(life.task.lateAt).toBe(at('2026-07-01 00:00'));
    life.act(chairman, decide('extension#1', true));
    expect(life.task.lateAt).toBeNull();
    expect(lateBy(life.task, life.now)).toEqual({ original: true, current: false });
    const escalated = (): number => life.entries.filter(({ payload }) => payload.kind === 'escalated').length;
    const before = escalated();
    life.passTo(at('2026-07-15 23:59'));
    expect(life.entries.slice(-1)[0]?.payload).not.toMatchObject({ subject: { of: 'task' }, kind: 'fellLate' });
    life.passTo(at('2026-07-20 08:00'));
    expect(life.entries.map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ kind: 'fellLate', clock: 'task@1/term', due: at('2026-07-16 00:00') }),
    );
    expect(escalated()).toBeGreaterThan(before);
  });

  it('after the deadline there is only an explanation, which moves nothing', () => {
    const life = walkedTo('accept');
    life.passTo(at('2026-07-02 08:00'));
    expect(life.refused(head, ask('2026-07-15'))).toBe('extension.tooLate');
    life.act(head, { act: 'note', note: 'explanation', text: 'Chờ số liệu', evidence: null });
    expect(dueDay(life)).toBe('2026-06-30');
    expect(besideOf(life.task).notes).toMatchObject([{ kind: 'explanation', post: 'so-tai-chinh/head' }]);
  });

  it('is asked for nothing any more once the result is recognised', () => {
    const life = walkedTo('issue');
    life.act(head, ask('2026-07-15'));
    life.act(people.head, { act: 'report', text: 'Đã ban hành' });
    life.act(people.chairman, { act: 'confirm' });
    expect(besideOf(life.task).requests.map(({ status }) => status)).toEqual(['withdrawn']);
    life.act(people.chairman, { act: 'replace', reason: 'Sai phụ lục' });
    expect(life.refused(head, ask('2026-07-15'))).toBe('completion.confirmed');
  });

  it('granted while the claim waits for its answer, it is by what the claim is judged', () => {
    const life = walkedTo('issue');
    life.passTo(at('2026-06-30 15:00'));
    life.act(head, ask('2026-07-15'));
    life.passTo(at('2026-07-01 09:00'));
    life.act(head, { act: 'report', text: 'Đã ban hành' });
    life.act(chairman, decide('extension#1', true));
    expect(life.task.clocks.some(({ subject }) => subject.of === 'task')).toBe(false);
    life.act(chairman, { act: 'confirm' });
    expect(life.task.completion).toMatchObject({ onTime: true });
  });
});

describe('more time for a share', () => {
  const coordinator = people.asked('so-noi-vu');
  const forShare = (date: string, share = 'contribute#1'): Said => ({ ...ask(date), share }) as Said;
  const shareDay = (life: Life): string =>
    dayOfEvent(findObligation(life.task, 'contribute#1')?.deadline.due ?? 0, calendar);
  const shared = (): Life => {
    const life = walkedTo('accept');
    const due = { date: '2026-03-20', inclusive: true };
    life.act(head, { act: 'askContribution', unit: 'so-noi-vu', text: 'Số liệu biên chế', due });
    return life;
  };

  it('is asked by the coordinator alone, and moves the share and not the lead’s term', () => {
    const life = shared();
    expect(life.refused(head, forShare('2026-04-03'))).toBe('actor.notHolder');
    life.act(coordinator, forShare('2026-04-03'));
    expect(requestOf(life.task, 'extension#1')).toMatchObject({ share: 'contribute#1', unit: 'so-noi-vu' });
    life.act(chairman, decide('extension#1', true));
    expect([shareDay(life), dueDay(life)]).toEqual(['2026-04-03', '2026-06-30']);
    expect(partsOf(life.task).changes).toMatchObject([{ of: 'deadline', obligation: 'contribute#1' }]);
    expect(originalDeadline(life.task)).toEqual(life.task.deadline);
  });

  it('is counted apart from the lead’s: each may be asked for while the other is, and as often', () => {
    const life = shared();
    life.act(head, ask('2026-07-15'));
    life.act(coordinator, forShare('2026-04-03'));
    expect(life.refused(coordinator, forShare('2026-04-10'))).toBe('extension.open');
    life.act(chairman, decide('extension#2', true));
    life.act(coordinator, forShare('2026-04-10'));
    life.act(chairman, decide('extension#3', true));
    expect(life.refused(coordinator, forShare('2026-04-17'))).toBe('extension.tooOften');
    life.act(chairman, decide('extension#1', true));
    life.act(head, ask('2026-07-31'));
    expect(dueDay(life)).toBe('2026-07-15');
  });

  it('never passes the lead’s term, comes before its own, and falls when the share is given', () => {
    const life = shared();
    expect(life.refused(coordinator, forShare('2026-07-01'))).toBe('deadline.pastWhole');
    expect(life.refused(coordinator, forShare('2026-04-03', 'contribute#2'))).toBe('obligation.unknown');
    life.act(coordinator, forShare('2026-04-03'));
    const subject = { of: 'obligation' as const, obligation: 'contribute#1' };
    life.act(coordinator, { act: 'fulfil', subject, text: 'Kèm theo' });
    expect(requestOf(life.task, 'extension#1')?.status).toBe('withdrawn');
    const late = shared();
    late.passTo(at('2026-03-21 08:00'));
    expect(late.refused(coordinator, forShare('2026-04-03'))).toBe('extension.tooLate');
  });

  it('of a part never passes the term of the whole', () => {
    const life = walkedTo('accept');
    life.parent = life.task;
    expect(life.refused(head, ask('2026-07-15'))).toBe('deadline.pastWhole');
  });
});

describe('an obstacle', () => {
  const report: Said = { act: 'reportObstacle', obstacle: 'noFunds', text: 'Chưa bố trí kinh phí', evidence: null };
  const settle = (outcome: 'advice' | 'extension', date: string | null = null): Said => ({
    ...{ act: 'settleObstacle', item: 'obstacle#1', outcome, text: 'Dùng nguồn dự phòng', date, evidence: null },
  });

  it('goes to the assigner’s office where the procedure names no collector, and stops no clock', () => {
    const life = walkedTo('accept');
    const before = life.task.clocks;
    life.act(head, report);
    expect(requestOf(life.task, 'obstacle#1')).toMatchObject({ holder: 'vpub/head', obstacle: 'noFunds' });
    expect(life.task.clocks).toEqual(expect.arrayContaining(before));
  });

  it('goes to the collector that the procedure names, but never back into the agency that reports it', () => {
    const life = walkedTo('accept');
    const rule = {
      ...{ kind: 'noFunds' as const, name: { vi: 'Thiếu kinh phí', en: 'No funds' }, basis: '' },
      ...{
        collector: { role: 'head' as const, unit: 'so-tai-chinh' },
        then: { role: 'head' as const, unit: 'so-noi-vu' },
      },
      answer: { unit: 'workingDay' as const, amount: 3 },
    };
    life.procedure = { ...life.procedure, obstacles: [rule] };
    life.act(head, report);
    expect(requestOf(life.task, 'obstacle#1')?.holder).toBe('so-noi-vu/head');
  });

  it('is passed up, each level with a term of its own, and its lateness is escalated', () => {
    const life = walkedTo('accept');
    life.act(head, report);
    const first = requestOf(life.task, 'obstacle#1')?.deadline.due ?? 0;
    life.passTo(first + days(2));
    expect(life.kinds).toContain('fellLate');
    life.act(officeHead, { act: 'passUp', item: 'obstacle#1', reason: 'Vượt thẩm quyền' });
    const request = requestOf(life.task, 'obstacle#1');
    expect(request).toMatchObject({ holder: 'ubnd/chairman', lateAt: null, passed: [{ from: 'vpub/head' }] });
    expect(request?.deadline.due).toBeGreaterThan(first);
    life.act(chairman, settle('advice'));
    expect(requestOf(life.task, 'obstacle#1')).toMatchObject({ status: 'closed', outcome: { is: 'advice' } });
  });

  it('reported by the office itself goes past it, and never down to it again', () => {
    const life = walkedTo('submit');
    life.act(people.verifier, report);
    expect(requestOf(life.task, 'obstacle#1')?.holder).toBe('ubnd/chairman');
    const down: Said = { act: 'passUp', item: 'obstacle#1', reason: 'Vượt thẩm quyền' };
    expect(life.refused(chairman, down)).toBe('obstacle.top');
  });

  it('answered with more time by who decides on it moves the deadline, by anybody else asks for it', () => {
    const life = walkedTo('accept');
    life.act(head, report);
    const fork = life.fork();
    life.act(officeHead, settle('extension', '2026-07-15'));
    expect(requestOf(life.task, 'extension#1')).toMatchObject({ holder: 'ubnd/chairman', date: '2026-07-15' });
    expect(dueDay(life)).toBe('2026-06-30');
    fork.act(officeHead, { act: 'passUp', item: 'obstacle#1', reason: 'Vượt thẩm quyền' });
    fork.act(chairman, settle('extension', '2026-07-15'));
    expect(dueDay(fork)).toBe('2026-07-15');
  });
});

describe('information that is needed', () => {
  it('is asked and answered while the file stays where it is', () => {
    const life = walkedTo('accept');
    const before = openVisit(life.task);
    life.act(people.drafter, { act: 'askInformation', unit: 'so-noi-vu', text: 'Số biên chế?', workingDays: null });
    expect(requestOf(life.task, 'information#1')).toMatchObject({
      holder: 'so-noi-vu/head',
      post: 'so-tai-chinh/specialist',
    });
    life.act(people.asked('so-noi-vu'), { act: 'giveInformation', item: 'information#1', text: '120', evidence: null });
    expect(openVisit(life.task)).toEqual(before);
    const { payload } = last(life.entries) ?? {};
    expect(payload && owedBy(payload, life.task)).toMatchObject([{ post: 'so-tai-chinh/specialist' }]);
  });
});

describe('a return on the last day', () => {
  it('opens a step with a whole term of its own, and is not late; a minute later it is', () => {
    const [inTime, late] = [walkedTo('submit'), walkedTo('submit')];
    const due = openVisit(inTime.task)?.deadline?.due ?? 0;
    inTime.passTo(due - 1);
    late.passTo(due + minutes(1));
    for (const life of [inTime, late])
      life.act(people.verifier, { act: 'return', to: 'draft', reason: 'Thiếu căn cứ' });
    expect(inTime.task.visits.at(-2)).toMatchObject({ step: 'verify', lateAt: null, outcome: 'returned' });
    expect(late.task.visits.at(-2)).toMatchObject({ step: 'verify', lateAt: due });
    const again = openVisit(inTime.task);
    expect(again).toMatchObject({ step: 'draft', round: 2 });
    expect(again?.deadline?.due).toBeGreaterThan(due);
    expect(dueDay(inTime)).toBe('2026-06-30');
  });
});
