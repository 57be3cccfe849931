import { describe, expect, it } from '@jest/globals';
import { alarm, besideOf, fold, inboxOf, openVisit, owedBy } from '../../../../libs/domain/index.js';
import type { Life, Said } from '../../../support/domain.js';
import { at, days, people, walkedTo } from '../../../support/domain.js';

const { chairman, head, drafter, verifier } = people;
const withdraw = (step: string): Said => ({ act: 'withdraw', visit: { step, round: 1 }, reason: 'Nhầm bản' });
const recall: Said = { act: 'recall', reason: 'Giao nhầm' };

const toldBy = (life: Life, count: number): string[] => {
  const entries = life.entries.slice(-count);
  return entries.flatMap(({ payload }) => owedBy(payload, life.task)).map(({ post }) => post);
};

describe('taking back what one has sent', () => {
  it('brings the file to its step again, as one more round, and whoever had it is told', () => {
    const life = walkedTo('submit');
    const entries = life.act(head, withdraw('submit'));
    expect(entries.map(({ kind }) => kind)).toEqual(['visitClosed', 'visitOpened']);
    expect(openVisit(life.task)).toMatchObject({ step: 'submit', round: 2, because: { kind: 'withdrawn' } });
    expect(life.task.visits.at(-2)).toMatchObject({ step: 'verify', outcome: 'withdrawn' });
    expect(toldBy(life, entries.length)).toEqual(expect.arrayContaining(['vpub/specialist', 'so-tai-chinh/head']));
  });

  it('is not to be had once a person has acted, by whoever else, or twice', () => {
    const life = walkedTo('submit');
    expect(life.refused(drafter, withdraw('submit'))).toBe('actor.notHolder');
    life.act(verifier, { act: 'note', note: 'progress', text: 'Đang thẩm tra', evidence: null });
    expect(life.refused(head, withdraw('submit'))).toBe('withdraw.nothing');
    const again = walkedTo('submit');
    again.act(head, withdraw('submit'));
    expect(again.refused(head, withdraw('submit'))).toBe('withdraw.nothing');
  });

  it('does not mind what only time has done', () => {
    const life = walkedTo('submit');
    life.pass(days(20));
    expect(life.kinds).toContain('escalated');
    life.act(head, withdraw('submit'));
    expect(openVisit(life.task)?.step).toBe('submit');
  });

  it('withdraws the opinions that were asked', () => {
    const life = walkedTo('askOpinions');
    life.act(drafter, withdraw('draft'));
    expect(life.task.visits.at(-2)?.seats.map(({ status }) => status)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
    expect(inboxOf(life.task).map(({ post }) => post)).toEqual(['so-tai-chinh/specialist']);
  });

  it('makes a claim fall, and the term of the task runs again', () => {
    const life = walkedTo('report');
    life.act(head, withdraw('report'));
    expect(life.task).toMatchObject({ progress: 'working', completion: { is: 'none' } });
    expect(life.task.clocks.map(({ id }) => id)).toContain('task/term');
    life.act(head, { act: 'report', text: 'Đã ban hành, bản đúng' });
    expect(life.task.completion).toMatchObject({ is: 'claimed', round: 2 });
  });

  it('leaves what was signed and numbered', () => {
    for (const [act, who, step] of [
      ['sign', chairman, 'sign'],
      ['number', people.clerk, 'number'],
    ] as const)
      expect(walkedTo(act).refused(who, withdraw(step))).toBe('withdraw.nothing');
  });
});

describe('recall and cancellation', () => {
  it('close everything that is open, and tell everybody concerned', () => {
    const life = walkedTo('askOpinions');
    life.act(chairman, { act: 'pause', stands: ['task'], reason: 'Rà soát' });
    life.act(head, { act: 'reportObstacle', obstacle: 'problem', text: 'Vướng', evidence: null });
    const entries = life.act(chairman, recall);
    expect(entries.map(({ kind }) => kind)).toEqual([
      ...['resumed', 'requestWithdrawn', 'seatWithdrawn', 'seatWithdrawn', 'seatWithdrawn', 'visitClosed', 'ended'],
    ]);
    expect(life.task).toMatchObject({ progress: 'recalled', completion: { is: 'none' } });
    expect(life.task.clocks.map(({ kind }) => kind)).toEqual(['archive']);
    expect(inboxOf(life.task)).toEqual([]);
    expect(toldBy(life, entries.length)).toEqual(
      expect.arrayContaining(['so-tai-chinh/head', 'so-noi-vu/head', 'so-xay-dung/head', 'vpub/head']),
    );
  });

  it('need a reason, and a cancellation its paper', () => {
    const life = walkedTo('accept');
    expect(life.refused(chairman, { act: 'recall', reason: ' ' })).toBe('reason.missing');
    expect(life.refused(chairman, { act: 'cancel', reason: 'Không còn cần', basis: '' })).toBe('text.missing');
    life.act(chairman, { act: 'cancel', reason: 'Không còn cần', basis: '12/QĐ-UBND' });
    expect(besideOf(life.task).endings).toMatchObject([{ how: 'cancelled', basis: '12/QĐ-UBND' }]);
  });

  it('are put away by themselves once the time is over', () => {
    const life = walkedTo('accept');
    life.act(chairman, recall);
    life.passTo(at('2027-12-31 08:00'));
    expect(life.task.progress).toBe('archived');
    expect(alarm(life.task)).toBeNull();
  });
});

describe('reopening', () => {
  it('takes up a recalled task at the step that is named, with the term it had', () => {
    const life = walkedTo('accept');
    life.act(chairman, recall);
    expect(life.refused(head, { act: 'reopen', to: 'draft', reason: 'x' })).toBe('actor.notHolder');
    life.act(chairman, { act: 'reopen', to: 'draft', reason: 'Giao đúng rồi' });
    expect(life.task.progress).toBe('working');
    expect(openVisit(life.task)).toMatchObject({ step: 'draft', round: 2, because: { kind: 'reopened' } });
    expect(life.task.clocks.map(({ id }) => id)).toEqual(expect.arrayContaining(['task/term', 'draft#2/term']));
  });

  it('takes up what was recognised, whose next claim is a round of its own', () => {
    const life = walkedTo('confirm');
    life.act(chairman, { act: 'reopen', to: 'report', reason: 'Sai số liệu' });
    expect(life.task).toMatchObject({ progress: 'working', completion: { is: 'none' } });
    expect(life.task.clocks.some(({ kind }) => kind === 'archive')).toBe(false);
    life.act(head, { act: 'report', text: 'Đã sửa' });
    expect(life.task.completion).toMatchObject({ is: 'claimed', round: 2 });
  });

  it('lets run again what was owed, which nobody was asked for while it was closed', () => {
    const life = walkedTo('accept');
    const share: Said = {
      ...{ act: 'askContribution', unit: 'so-noi-vu', text: 'Số liệu' },
      due: { date: '2026-04-30', inclusive: true },
    };
    life.act(chairman, share);
    life.act(chairman, recall);
    expect(inboxOf(life.task)).toEqual([]);
    expect(life.task.clocks.map(({ kind }) => kind)).toEqual(['archive']);
    life.act(chairman, { act: 'reopen', to: 'draft', reason: 'Giao đúng rồi' });
    expect(inboxOf(life.task).map(({ asked }) => asked)).toContain('contribute');
    life.passTo(at('2026-05-04 08:00'));
    const owed = { of: 'obligation', obligation: 'contribute#1' };
    expect(life.entries.map(({ payload }) => payload)).toContainEqual(
      expect.objectContaining({ kind: 'fellLate', subject: owed }),
    );
  });

  it('of what was recognised keeps the term of what is asked beside it', () => {
    const life = walkedTo('issue');
    life.act(head, { act: 'reportObstacle', obstacle: 'problem', text: 'Thiếu số liệu', evidence: null });
    life.act(head, { act: 'report', text: 'Đã ban hành' });
    life.act(chairman, { act: 'confirm' });
    life.act(chairman, { act: 'reopen', to: 'report', reason: 'Sai số liệu' });
    expect(life.task.clocks.map(({ id }) => id)).toContain('obstacle#1/term');
  });

  it('is late at once where the deadline has passed meanwhile', () => {
    const life = walkedTo('accept');
    life.act(chairman, recall);
    life.passTo(at('2026-08-03 08:00'));
    life.act(chairman, { act: 'reopen', to: 'draft', reason: 'Làm tiếp' });
    expect(life.task.lateAt).toBe(at('2026-07-01 00:00'));
  });
});

it('whatever was taken back, closed and reopened folds to the same task', () => {
  const life = walkedTo('submit');
  life.act(head, withdraw('submit'));
  life.act(chairman, recall);
  life.act(chairman, { act: 'reopen', to: 'draft', reason: 'Làm tiếp' });
  expect(fold(life.entries)).toEqual(life.task);
});
