import { describe, expect, it } from '@jest/globals';
import { compareDirectives, suggested } from '../../../../libs/domain/import/index.js';
import type { OpenTask, Proposal } from '../../../../libs/domain/import/index.js';
import { at } from '../../../support/domain.js';
import { organisation } from './named-units.js';

const titles = {
  plan: 'Xây dựng kế hoạch tiết kiệm chi thường xuyên năm 2026',
  review: 'Rà soát quy hoạch đô thị trên địa bàn tỉnh',
  census: 'Tổng điều tra hộ nghèo và cận nghèo',
};

const task = (id: string, title: string, over: Partial<OpenTask> = {}): OpenTask => ({
  ...{ id, title, clause: null, lead: 'so-tai-chinh', coordinators: [], due: null },
  ...over,
});
const proposal = (id: string, title: string, over: Partial<Proposal> = {}): Proposal => ({
  ...suggested(
    {
      ...{ id, path: '', title, span: { start: 0, end: 1 } },
      read: {
        ...{ lead: ['Sở Tài chính'], supervisor: [], coordinating: [], term: null, due: null, blank: false },
        ...{ confidence: 1, rules: {} },
      },
    },
    { organisation, now: at('2026-03-02 09:00'), procedure: null },
  ),
  ...over,
});

describe('a second version against the open tasks of the first', () => {
  const first = [task('a', titles.plan), task('b', titles.review), task('c', titles.census)];

  it('says what is new, changed, the same and gone', () => {
    const second = [
      proposal('1', titles.plan),
      proposal('2', `${titles.review} và các khu công nghiệp`, { lead: 'so-xay-dung' }),
      proposal('3', 'Tổ chức hội thi tay nghề cho thanh niên'),
    ];
    expect(compareDirectives(second, first)).toEqual({
      proposals: [
        { proposal: '1', as: 'same', task: 'a', differs: [] },
        { proposal: '2', as: 'changed', task: 'b', differs: ['title', 'lead'] },
        { proposal: '3', as: 'new', task: null, differs: [] },
      ],
      gone: [task('c', titles.census)],
    });
  });

  it.each<[string, Partial<Proposal>, string[]]>([
    ['the term', { due: { date: '2026-06-30', inclusive: true } }, ['due']],
    ['who helps', { coordinators: ['so-noi-vu'] }, ['coordinators']],
    ['nothing', {}, []],
  ])('tells that %s differs', (_, over, differs) =>
    expect(compareDirectives([proposal('1', titles.plan, over)], first).proposals[0]?.differs).toEqual(differs),
  );

  it('tells a day that moved as the term, though the clause says it too', () => {
    const before = task('a', `${titles.plan} trước ngày 30/6/2026`, { due: '2026-06-29' });
    const after = proposal('1', `${titles.plan} trước ngày 31/7/2026`, {
      due: { date: '2026-07-30', inclusive: true },
    });
    expect(compareDirectives([after], [before]).proposals[0]?.differs).toEqual(['due']);
  });

  it('gives each task to the proposal that is likest to it, and to no other', () => {
    const second = [proposal('1', `${titles.plan} của các sở`), proposal('2', titles.plan)];
    expect(compareDirectives(second, first).proposals.map(({ task: of }) => of)).toEqual([null, 'a']);
  });

  it('does not look at what was dropped', () => {
    const { proposals, gone } = compareDirectives([proposal('1', titles.plan, { status: 'dropped' })], first);
    expect([proposals, gone.length]).toEqual([[], 3]);
  });
});
