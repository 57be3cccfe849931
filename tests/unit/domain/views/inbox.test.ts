import { describe, expect, it } from '@jest/globals';
import type { ActKind } from '../../../../libs/domain/index.js';
import { inboxOf } from '../../../../libs/domain/index.js';
import { at, days, minutes, people, walkedTo } from '../../../support/domain.js';
import type { Life } from '../../../support/domain.js';

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
