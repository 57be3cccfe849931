import { describe, expect, it } from '@jest/globals';
import type { Organisation } from '../../../../libs/domain/index.js';
import { holderOf, postOf, postsOf, resolveHolder } from '../../../../libs/domain/index.js';
import { unitLeader } from '../../../../libs/domain/organisation/resolve.js';
import { at, organisation, people, vacating, walkedTo, who } from '../../../support/domain.js';

const day = at('2026-03-02 08:00');

describe('who has which post', () => {
  const left = at('2026-03-02 12:00');
  const after: Organisation = {
    ...vacating(['vpub/head'], left),
    tenures: [
      ...vacating(['vpub/head'], left).tenures,
      { post: 'vpub/head', person: people.verifier, from: left, to: null },
    ],
  };

  it('goes by the instant: from is within, to is not', () => {
    expect(holderOf(after, 'vpub/head', left - 1)).toBe(people.officeHead);
    expect(holderOf(after, 'vpub/head', left)).toBe(people.verifier);
    expect(holderOf(organisation, 'vpub/head', at('2025-01-01 00:00') - 1)).toBeNull();
    expect(holderOf(organisation, 'vpub/king', day)).toBeNull();
  });

  it('gives a person every post they have', () => {
    expect(postsOf(after, people.verifier, left).map(({ id }) => id)).toEqual(['vpub/head', 'vpub/specialist']);
    expect(postsOf(after, people.officeHead, left)).toEqual([]);
  });

  it('knows a post whether or not somebody has it', () => {
    expect(postOf(after, 'vpub/head')).toMatchObject({ unit: 'vpub', role: 'head' });
    expect(postOf(after, 'vpub/king')).toBeNull();
  });
});

describe('whose turn a rule means', () => {
  const { task } = walkedTo('assign');

  it.each([
    ['the assigner', { post: 'assigner' }, 'ubnd/chairman'],
    ['a role in the lead', { role: 'head', unit: 'lead' }, 'so-tai-chinh/head'],
    ['a role in a named unit', { role: 'clerk', unit: 'vpub' }, 'vpub/clerk'],
    ['a role that the unit has not: its leader', { role: 'divisionHead', unit: 'vpub' }, 'vpub/head'],
  ] as const)('%s', (_what, rule, post) => {
    expect(resolveHolder(rule, task, organisation, day)).toBe(post);
  });

  it('is nobody’s where the post is vacant on that day', () => {
    const vacant = vacating(['ubnd/chairman', 'vpub/clerk'], day);
    expect(resolveHolder({ post: 'assigner' }, task, vacant, day)).toBeNull();
    expect(resolveHolder({ post: 'assigner' }, task, vacant, day - 1)).toBe('ubnd/chairman');
    expect(resolveHolder({ role: 'clerk', unit: 'vpub' }, task, vacant, day)).toBeNull();
  });
});

describe('who answers for a unit', () => {
  it('is its head, a commune’s or a committee’s chairman, and a deputy while that post is vacant', () => {
    expect(unitLeader(organisation, 'so-noi-vu', day)).toBe('so-noi-vu/head');
    expect(unitLeader(organisation, 'ubnd', day)).toBe('ubnd/chairman');
    expect(unitLeader(vacating(['ubnd/chairman'], day), 'ubnd', day)).toBe('ubnd/viceChairman');
    expect(unitLeader(organisation, 'so-vang', day)).toBeNull();
    expect(who('so-noi-vu/head')).toBe(people.asked('so-noi-vu'));
  });
});
