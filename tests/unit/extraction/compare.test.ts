import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/property.js';
import { compare } from '../../../libs/extraction/compare/compare.js';
import type { Run } from '../../../libs/extraction/compare/compare.js';
import { editsOf } from '../../../libs/extraction/compare/edits.js';

const textOf = (runs: Run[], without: Run['is']): string =>
  runs
    .filter(({ is }) => is !== without)
    .map(({ text }) => text)
    .join('');

const few = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
const sentence = fc.array(fc.constantFrom('Sở', 'Nội', 'vụ', 'chủ', 'trì', '15', ',', '.'), {
  minLength: 1,
  maxLength: 12,
});
const draft = fc.array(
  sentence.map((words) => words.join(' ')),
  { maxLength: 12 },
);

/** The longest common part, as plainly as can be. */
const longest = (a: string[], b: string[]): number => {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1)
      table[i]![j] = a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!);
  return table[a.length]![b.length]!;
};

describe('a script of edits', () => {
  it('keeps as much as can be kept, in the order of both lists', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const edits = editsOf(a, b);
        const left = edits.filter(({ is }) => is !== 'inserted').map(({ at }) => at);
        expect(left).toEqual(a.map((_, index) => index));
        const made = edits.filter(({ is }) => is !== 'deleted').map(({ is, at }) => (is === 'same' ? a[at] : b[at]));
        expect(made).toEqual(b);
        expect(edits.filter(({ is }) => is === 'same')).toHaveLength(longest(a, b));
      }),
    );
  });

  it('ends at once for lists that share nothing and are long', () => {
    const a = Array.from({ length: 5_000 }, (_, index) => `a${index}`);
    const b = Array.from({ length: 5_000 }, (_, index) => `b${index}`);
    const edits = editsOf(a, b);
    expect(edits.filter(({ is }) => is === 'same')).toEqual([]);
    expect(edits).toHaveLength(10_000);
  });
});

describe('a comparison of two drafts', () => {
  it('holds the whole of both, whatever was changed', () => {
    fc.assert(
      fc.property(draft, draft, (a, b) => {
        const { passages } = compare(a.join('\n'), b.join('\n\n'));
        const earlier = passages.filter(({ is }) => is !== 'inserted').map(({ runs }) => textOf(runs, 'inserted'));
        const later = passages.filter(({ is }) => is !== 'deleted').map(({ runs }) => textOf(runs, 'deleted'));
        expect(earlier).toEqual(a);
        expect(later).toEqual(b);
      }),
    );
  });

  it('shows the word that changed, and leaves the rest of the paragraph as it was', () => {
    const { passages, inserted, deleted } = compare(
      'Điều 1. Giao Sở Tài chính chủ trì.\nĐiều 2. Thời hạn trước ngày 30/6/2026.',
      'Điều 1. Giao Sở Nội vụ chủ trì.\nĐiều 2. Thời hạn trước ngày 30/6/2026.\nĐiều 3. Chánh Văn phòng chịu trách nhiệm thi hành.',
    );
    expect(passages.map(({ is }) => is)).toEqual(['changed', 'same', 'inserted']);
    expect(passages[0]?.runs.filter(({ is }) => is === 'deleted').map(({ text }) => text)).toEqual(['Tài', 'chính']);
    expect(passages[0]?.runs.filter(({ is }) => is === 'inserted').map(({ text }) => text)).toEqual(['Nội', 'vụ']);
    expect([inserted, deleted]).toEqual([3, 2]);
  });

  it('finds no difference in other spaces and in letters that were typed another way', () => {
    expect(compare('Giao  Sở Tài chính'.normalize('NFD'), '\nGiao Sở Tài chính\n')).toMatchObject({
      inserted: 0,
      deleted: 0,
    });
  });
});
