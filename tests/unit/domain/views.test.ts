import { describe, expect, it } from '@jest/globals';
import type { ActKind, Allowance, TaskState } from '../../../libs/domain/index.js';
import { alarm, allowed, evolve, inboxOf, needsFollowing, owedBy } from '../../../libs/domain/index.js';
import { addVersion, assignment, at, days, Life, minutes, people, walkedTo } from '../../support/domain.js';

const of = (life: Life, person: string, act: ActKind): Allowance[] =>
  allowed(life.state, person, life.facts()).filter((allowance) => allowance.act === act);

const mayDo = (life: Life, person: string): string[] =>
  allowed(life.state, person, life.facts()).flatMap((allowance) => (allowance.allowed ? [allowance.act] : []));

const likely = (life: Life, person: string): string[] =>
  allowed(life.state, person, life.facts()).flatMap((allowance) =>
    allowance.allowed && allowance.likely ? [allowance.act] : [],
  );

describe('what a person may do', () => {
  it.each<[ActKind, keyof typeof people, string[]]>([
    ['assign', 'head', ['accept', 'decline', 'handOn']],
    ['accept', 'drafter', ['handOn', 'addVersion']],
    ['addVersion', 'drafter', ['handOn', 'addVersion', 'askOpinions']],
    ['addVersion', 'head', ['handOn']],
    ['askOpinions', 'drafter', ['handOn', 'return']],
    ['answer', 'drafter', ['handOn', 'addVersion', 'takeUp', 'takeUp', 'takeUp', 'return']],
    ['takeUp', 'drafter', ['handOn', 'addVersion', 'consolidate', 'return']],
    ['consolidate', 'head', ['handOn', 'submit', 'return']],
    ['submit', 'verifier', ['handOn', 'verify', 'return']],
    ['verify', 'chairman', ['return', 'sign']],
    ['verify', 'viceChairman', ['return', 'sign']],
    ['sign', 'clerk', ['handOn', 'number']],
    ['number', 'clerk', ['handOn', 'issue']],
    ['issue', 'head', ['handOn', 'report']],
    ['report', 'chairman', ['confirm', 'redo']],
    ['report', 'head', []],
    ['confirm', 'head', ['archive']],
    ['archive', 'chairman', []],
  ])('after %s the %s may: %j', (act, person, acts) => {
    expect(mayDo(walkedTo(act), people[person] as string)).toEqual(acts);
  });

  it.each<[ActKind, keyof typeof people, string[]]>([
    ['assign', 'head', ['accept']],
    ['accept', 'drafter', ['addVersion']],
    ['addVersion', 'drafter', ['askOpinions']],
    ['answer', 'drafter', ['takeUp', 'takeUp', 'takeUp']],
    ['takeUp', 'drafter', ['consolidate']],
    ['consolidate', 'head', ['submit']],
    ['submit', 'verifier', ['verify']],
    ['verify', 'chairman', ['sign']],
    ['sign', 'clerk', ['number']],
    ['number', 'clerk', ['issue']],
    ['issue', 'head', ['report']],
    ['report', 'chairman', ['confirm']],
  ])('after %s what the %s likely does is %j', (act, person, acts) => {
    expect(likely(walkedTo(act), people[person] as string)).toEqual(acts);
  });

  it('begins with assigning, for those who lead the issuer', () => {
    const life = new Life();
    expect(of(life, people.chairman, 'assign')).toMatchObject([{ allowed: true, likely: true }]);
    expect(of(life, people.head, 'assign')).toMatchObject([
      { allowed: false, refusal: { refused: 'actor.notHolder' } },
    ]);
    expect(of(life, 'person:nobody', 'assign')).toMatchObject([{ refusal: { refused: 'actor.noPost' } }]);
    expect(of(walkedTo('assign'), people.chairman, 'assign')).toMatchObject([{ refusal: { refused: 'task.exists' } }]);
  });

  it('says why, in both languages, and why not', () => {
    const life = walkedTo('accept');
    expect(of(life, people.drafter, 'addVersion')).toEqual([
      {
        act: 'addVersion',
        visit: { step: 'draft', round: 1 },
        seat: null,
        subject: null,
        allowed: true,
        likely: true,
        because: {
          vi: 'Bạn đang giữ hồ sơ ở bước “Soạn thảo”.',
          en: 'You have the file at the step “Draft”.',
        },
      },
    ]);
    expect(of(life, people.head, 'addVersion')).toMatchObject([
      { allowed: false, refusal: { refused: 'actor.notHolder', facts: { holder: 'so-tai-chinh/specialist' } } },
    ]);
    expect(of(life, people.drafter, 'askOpinions')).toMatchObject([{ refusal: { refused: 'version.none' } }]);
  });

  it('shows every act to everybody, each allowed or with its refusal', () => {
    const kinds = (life: Life): Set<string> =>
      new Set(allowed(life.state, people.head, life.facts()).map(({ act }) => act));
    for (const life of [walkedTo('assign'), walkedTo('answer'), walkedTo('report'), walkedTo('archive')])
      expect(kinds(life).size).toBe(21);
  });

  it('names each seat, and each late subject that somebody was told of', () => {
    const life = walkedTo('askOpinions');
    expect(of(life, people.asked('so-tu-phap'), 'answer')).toMatchObject([
      { seat: 'opinions#1/so-tu-phap', allowed: true, likely: true },
    ]);
    life.passTo(at('2026-03-17 00:00'));
    expect(of(life, people.asked('so-tu-phap'), 'answer')).toMatchObject([{ allowed: true, likely: false }]);
    expect(of(life, people.divisionHead, 'acknowledge')).toMatchObject([
      { subject: { of: 'visit', step: 'consolidate', round: 1 }, allowed: true, likely: true },
    ]);
    expect(of(life, people.head, 'acknowledge')).toMatchObject([{ refusal: { refused: 'actor.notHolder' } }]);
  });

  it('tells the form what may be chosen', () => {
    const life = walkedTo('verify');
    expect(of(life, people.chairman, 'sign')).toMatchObject([{ capacities: ['TM'] }]);
    expect(of(life, people.viceChairman, 'sign')).toMatchObject([{ capacities: ['KT'] }]);
    expect(of(life, people.chairman, 'return')).toMatchObject([
      { returnsTo: ['draft', 'consolidate', 'submit', 'verify'] },
    ]);
    expect(of(walkedTo('report'), people.chairman, 'redo')[0]).toMatchObject({
      returnsTo: ['draft', 'consolidate', 'submit', 'verify', 'sign', 'number', 'issue', 'report'],
    });
  });

  it('lets time pass first, and agrees with what would be decided', () => {
    const life = walkedTo('askOpinions');
    life.now = at('2026-03-10 00:00');
    expect(mayDo(life, people.drafter)).toContain('consolidate');
    expect(
      life.try(people.drafter, { act: 'consolidate', visit: { step: 'consolidate', round: 1 } }).refusal,
    ).toBeNull();
  });
});

describe('whose turn it is', () => {
  const asked = (life: Life): [string, string, string][] =>
    inboxOf(life.task).map(({ subject, post, asked: act }) => [subject, post, act]);

  it.each<[ActKind, [string, string, string][]]>([
    ['assign', [['visit:accept#1', 'so-tai-chinh/head', 'accept']]],
    ['accept', [['visit:draft#1', 'so-tai-chinh/specialist', 'draft']]],
    [
      'askOpinions',
      [
        ['seat:opinions#1/so-noi-vu', 'so-noi-vu/head', 'answer'],
        ['seat:opinions#1/so-xay-dung', 'so-xay-dung/head', 'answer'],
        ['seat:opinions#1/so-tu-phap', 'so-tu-phap/head', 'answer'],
      ],
    ],
    ['answer', [['visit:consolidate#1', 'so-tai-chinh/specialist', 'consolidate']]],
    ['verify', [['visit:sign#1', 'ubnd/chairman', 'sign']]],
    ['report', [['completion', 'ubnd/chairman', 'confirm']]],
    ['confirm', []],
    ['archive', []],
  ])('after %s', (act, items) => {
    expect(asked(walkedTo(act))).toEqual(items);
  });

  it('counts since when from the hand that has it, and until the term', () => {
    const life = walkedTo('accept');
    const opened = life.now - minutes(1);
    expect(inboxOf(life.task)).toMatchObject([{ since: opened, due: at('2026-03-17 00:00') }]);
    life.pass(days(1));
    const handed = life.now;
    life.act(people.drafter, { act: 'handOn', to: 'so-tai-chinh/clerk' });
    expect(inboxOf(life.task)).toMatchObject([{ post: 'so-tai-chinh/clerk', since: handed }]);
  });
});

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
      [['approvalVoided', 'ubnd/chairman', 'approvalVoided']],
    ],
    [
      'a term',
      () => walkedTo('accept'),
      (life) => life.passTo(at('2026-03-18 00:00')),
      [
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
    const [reminded] = life.passTo(at('2026-03-12 00:00'));
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

  it('a ladder that was stopped', () => {
    const life = walkedTo('accept');
    life.passTo(at('2026-03-18 09:00'));
    const before = alarm(life.task);
    const subject = { of: 'visit', step: 'draft', round: 1 } as const;
    expect(
      followed(life, () => life.act(people.divisionHead, { act: 'acknowledge', subject, until: '2026-03-27' })),
    ).toBe(true);
    expect(alarm(life.task)).not.toBe(before);
  });
});
