import { describe, expect, it } from '@jest/globals';
import type { TaskState } from '../../../../libs/domain/index.js';
import { evolve, needsFollowing, owedBy } from '../../../../libs/domain/index.js';
import { addVersion, assignment, at, Life, people, walkedTo } from '../../../support/domain.js';

describe('who is told', () => {
  const toldBy = (life: Life, from: number): [string, string, string][] => {
    let state: TaskState | null = null;
    const owed: [string, string, string][] = [];
    for (const [index, entry] of life.entries.entries()) {
      state = evolve(state, entry);
      if (index < from) continue;
      for (const { post, about } of owedBy(entry.payload, state)) owed.push([entry.payload.kind, post, about.kind]);
    }
    return owed;
  };
  const after = (life: Life, go: (life: Life) => void): [string, string, string][] => {
    const from = life.entries.length;
    go(life);
    return toldBy(life, from);
  };

  it.each<[string, () => Life, (life: Life) => void, [string, string, string][]]>([
    [
      'an assignment',
      () => new Life(),
      (life) => life.act(people.chairman, assignment()),
      [['visitOpened', 'so-tai-chinh/head', 'yourTurn']],
    ],
    [
      'a decline',
      () => walkedTo('assign'),
      (life) => life.act(people.head, { act: 'decline', reason: 'x' }),
      [['visitOpened', 'ubnd/chairman', 'declined']],
    ],
    [
      'a hand-on',
      () => walkedTo('accept'),
      (life) => life.act(people.drafter, { act: 'handOn', to: 'so-tai-chinh/clerk' }),
      [['handedOn', 'so-tai-chinh/clerk', 'handedOn']],
    ],
    ['a version', () => walkedTo('accept'), (life) => life.act(people.drafter, addVersion('v1')), []],
    [
      'a question',
      () => walkedTo('addVersion'),
      (life) => life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu', 'so-tu-phap'], workingDays: null }),
      [
        ['seatOpened', 'so-noi-vu/head', 'opinionAsked'],
        ['seatOpened', 'so-tu-phap/head', 'opinionAsked'],
      ],
    ],
    [
      'a question withdrawn',
      () => walkedTo('askOpinions'),
      (life) => life.act(people.drafter, { act: 'return', to: 'draft', reason: 'x' }),
      [
        ['seatWithdrawn', 'so-noi-vu/head', 'opinionWithdrawn'],
        ['seatWithdrawn', 'so-xay-dung/head', 'opinionWithdrawn'],
        ['seatWithdrawn', 'so-tu-phap/head', 'opinionWithdrawn'],
        ['visitOpened', 'so-tai-chinh/specialist', 'returned'],
      ],
    ],
    [
      'silence of the last agency',
      () => walkedTo('askOpinions'),
      (life) => life.passTo(at('2026-03-10 00:00')),
      [
        ['reminded', 'so-noi-vu/head', 'reminder'],
        ['reminded', 'so-tu-phap/head', 'reminder'],
        ['reminded', 'so-xay-dung/head', 'reminder'],
        ['reminded', 'so-noi-vu/head', 'reminder'],
        ['reminded', 'so-tu-phap/head', 'reminder'],
        ['reminded', 'so-xay-dung/head', 'reminder'],
        ['reminded', 'so-noi-vu/head', 'reminder'],
        ['reminded', 'so-tu-phap/head', 'reminder'],
        ['reminded', 'so-xay-dung/head', 'reminder'],
        ['seatDeemedConsent', 'so-noi-vu/head', 'deemedConsent'],
        ['seatDeemedConsent', 'so-tu-phap/head', 'deemedConsent'],
        ['seatDeemedConsent', 'so-xay-dung/head', 'deemedConsent'],
        ['visitOpened', 'so-tai-chinh/specialist', 'yourTurn'],
      ],
    ],
    [
      'silence in an outage',
      () => {
        const life = walkedTo('askOpinions');
        life.passTo(at('2026-03-09 12:00'));
        life.outages = [{ from: life.now, to: at('2026-03-10 09:00') }];
        return life;
      },
      (life) => life.passTo(at('2026-03-10 09:00')),
      [
        ['silencePostponed', 'so-noi-vu/head', 'silencePostponed'],
        ['silencePostponed', 'so-tu-phap/head', 'silencePostponed'],
        ['silencePostponed', 'so-xay-dung/head', 'silencePostponed'],
      ],
    ],
    [
      'an answer that comes late',
      () => {
        const life = walkedTo('askOpinions');
        life.passTo(at('2026-03-10 00:00'));
        return life;
      },
      (life) =>
        life.act(people.asked('so-noi-vu'), { act: 'answer', seat: 'opinions#1/so-noi-vu', answer: 'agree', text: '' }),
      [['seatAnsweredLate', 'so-tai-chinh/specialist', 'lateAnswer']],
    ],
    [
      'a claim',
      () => walkedTo('issue'),
      (life) => life.act(people.head, { act: 'report', text: 'Xong' }),
      [['claimed', 'ubnd/chairman', 'claimed']],
    ],
    [
      'a confirmation',
      () => walkedTo('report'),
      (life) => life.act(people.chairman, { act: 'confirm' }),
      [['confirmed', 'so-tai-chinh/head', 'confirmed']],
    ],
    [
      'a redo',
      () => walkedTo('report'),
      (life) => life.act(people.chairman, { act: 'redo', to: 'draft', reason: 'x' }),
      [['visitOpened', 'so-tai-chinh/specialist', 'redo']],
    ],
    [
      'an approval that is void',
      () => {
        const life = walkedTo('report');
        life.act(people.chairman, { act: 'redo', to: 'draft', reason: 'x' });
        return life;
      },
      (life) => life.act(people.drafter, addVersion('v2')),
      // Whoever spoke for it, signed it or handed it on.
      ['ubnd/chairman', 'so-tai-chinh/specialist', 'so-tai-chinh/head', 'vpub/specialist', 'vpub/clerk'].map((post) => [
        'approvalVoided',
        post,
        'approvalVoided',
      ]),
    ],
    [
      'a term',
      () => walkedTo('accept'),
      (life) => life.passTo(at('2026-03-18 00:00')),
      [
        ['reminded', 'so-tai-chinh/specialist', 'reminder'],
        ['reminded', 'so-tai-chinh/specialist', 'reminder'],
        ['reminded', 'so-tai-chinh/specialist', 'reminder'],
        ['reminded', 'so-tai-chinh/specialist', 'reminder'],
        ['fellLate', 'so-tai-chinh/specialist', 'late'],
        ['escalated', 'so-tai-chinh/divisionHead', 'escalated'],
      ],
    ],
  ])('by %s', (_what, life, go, owed) => {
    expect(after(life(), go)).toEqual(owed);
  });

  it('with the term that it is about', () => {
    const life = walkedTo('accept');
    const [reminded] = life.passTo(at('2026-03-11 00:00'));
    expect(reminded && owedBy(reminded, life.task)).toEqual([
      {
        post: 'so-tai-chinh/specialist',
        about: { kind: 'reminder', subject: { of: 'visit', step: 'draft', round: 1 }, due: at('2026-03-17 00:00') },
      },
    ]);
  });

  it('reminds of the task and of an answer owed with their own terms', () => {
    const dues = (life: Life, until: string): unknown[] =>
      life.passTo(at(until)).flatMap((entry) => owedBy(entry, life.task).map(({ about }) => about));
    const near = walkedTo('report', at('2026-06-24 08:00'));
    near.act(people.chairman, { act: 'redo', to: 'report', reason: 'x' });
    expect(dues(near, '2026-06-26 00:00')).toContainEqual({
      kind: 'reminder',
      subject: { of: 'task' },
      due: at('2026-07-01 00:00'),
    });
    expect(dues(walkedTo('report'), '2026-03-05 00:00')).toContainEqual({
      kind: 'reminder',
      subject: { of: 'completion' },
      due: at('2026-03-10 00:00'),
    });
  });
});

describe('what the workflow must follow', () => {
  const followed = (life: Life, go: (life: Life) => unknown): boolean => {
    const before = life.state;
    const from = life.entries.length;
    go(life);
    return needsFollowing(
      before,
      life.task,
      life.entries.slice(from).map(({ payload }) => payload),
    );
  };

  it.each<[string, () => Life, (life: Life) => unknown, boolean]>([
    ['an assignment', () => new Life(), (life) => life.act(people.chairman, assignment()), true],
    ['a step forward', () => walkedTo('assign'), (life) => life.act(people.head, { act: 'accept' }), true],
    [
      'a new holder',
      () => walkedTo('accept'),
      (life) => life.act(people.head, { act: 'handOn', to: 'so-tai-chinh/clerk' }),
      true,
    ],
    ['a version', () => walkedTo('accept'), (life) => life.act(people.drafter, addVersion('v1')), false],
    [
      'one answer of three',
      () => walkedTo('askOpinions'),
      (life) =>
        life.act(people.asked('so-noi-vu'), { act: 'answer', seat: 'opinions#1/so-noi-vu', answer: 'agree', text: '' }),
      false,
    ],
    [
      'an opinion taken up',
      () => walkedTo('answer'),
      (life) => life.act(people.drafter, { act: 'takeUp', seat: 'opinions#1/so-noi-vu', taken: true, reason: null }),
      false,
    ],
    ['a reminder', () => walkedTo('accept'), (life) => life.passTo(at('2026-03-12 00:00')), true],
    ['a confirmation', () => walkedTo('report'), (life) => life.act(people.chairman, { act: 'confirm' }), true],
    ['the archive', () => walkedTo('confirm'), (life) => life.act(people.chairman, { act: 'archive' }), true],
  ])('%s', (_what, life, go, must) => {
    expect(followed(life(), go)).toBe(must);
  });

  it('a new holder, even if nobody were owed word of it', () => {
    const life = walkedTo('accept');
    const [before, after] = [life.task, life.fork()];
    after.act(people.drafter, { act: 'handOn', to: 'so-tai-chinh/clerk' });
    expect(needsFollowing(before, after.task, [])).toBe(true);
    expect(needsFollowing(before, before, [])).toBe(false);
  });

  it('a ladder that was stopped', () => {
    const life = walkedTo('accept');
    life.passTo(at('2026-03-18 09:00'));
    const subject = { of: 'visit', step: 'draft', round: 1 } as const;
    expect(
      followed(life, () => life.act(people.divisionHead, { act: 'acknowledge', subject, until: '2026-03-27' })),
    ).toBe(true);
  });
});
