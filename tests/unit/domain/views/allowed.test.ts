import { describe, expect, it } from '@jest/globals';
import type { ActKind, Allowance } from '../../../../libs/domain/index.js';
import { allowed } from '../../../../libs/domain/index.js';
import { rules } from '../../../../libs/domain/task/acts/table.js';
import { at, Life, people, walkedTo } from '../../../support/domain.js';

const of = (life: Life, person: string, act: ActKind): Allowance[] =>
  allowed(life.state, person, life.facts()).filter((allowance) => allowance.act === act);

/** Acts beside the walk are open at most times to those who give or lead the task; they have tests of their own. */
const ofTheWalk: ReadonlySet<ActKind> = new Set<ActKind>([
  ...(['accept', 'decline', 'handOn', 'addVersion', 'askOpinions', 'askMore', 'withdrawRequest', 'attach'] as const),
  ...(['takeUp', 'consolidate', 'submit', 'verify', 'return', 'returnIncomplete', 'sign', 'number'] as const),
  ...(['issue', 'report', 'confirm', 'redo', 'archive'] as const),
]);

const mayDo = (life: Life, person: string): string[] =>
  allowed(life.state, person, life.facts())
    .filter(({ act }) => ofTheWalk.has(act))
    .flatMap((allowance) => (allowance.allowed ? [allowance.act] : []));

const likely = (life: Life, person: string): string[] =>
  allowed(life.state, person, life.facts()).flatMap((allowance) =>
    allowance.allowed && allowance.likely ? [allowance.act] : [],
  );

const threeTimes = (act: string): string[] => [act, act, act];

describe('what a person may do', () => {
  it.each<[ActKind, keyof typeof people, string[]]>([
    ['assign', 'head', ['accept', 'decline', 'handOn']],
    ['accept', 'drafter', ['handOn', 'addVersion', 'attach']],
    ['addVersion', 'drafter', ['handOn', 'addVersion', 'askOpinions', 'attach']],
    ['addVersion', 'head', ['handOn']],
    ['askOpinions', 'drafter', ['handOn', 'return', 'askMore', ...threeTimes('withdrawRequest'), 'attach']],
    ['answer', 'drafter', ['handOn', 'addVersion', ...threeTimes('takeUp'), 'return', 'attach']],
    ['takeUp', 'drafter', ['handOn', 'addVersion', 'consolidate', 'return', 'attach']],
    ['consolidate', 'head', ['handOn', 'submit', 'return', 'attach']],
    ['submit', 'verifier', ['handOn', 'verify', 'return', 'returnIncomplete']],
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
      { allowed: false, refusal: { refused: 'actor.notLeader', facts: { unit: 'ubnd' } } },
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
      expect([...kinds(life)].sort()).toEqual(Object.keys(rules).sort());
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
