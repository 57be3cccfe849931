import { describe, expect, it } from '@jest/globals';
import { assignmentOf, empty, missing } from '../../../apps/web/models/assignment.js';
import { noticeWord } from '../../../apps/web/models/notices.js';
import { contains } from '../../../apps/web/models/search-text.js';
import { sizeWords } from '../../../apps/web/models/size.js';
import { filterOf } from '../../../apps/web/models/task-filter.js';
import { termWords } from '../../../apps/web/models/terms.js';
import { en } from '../../../apps/web/words/en.js';
import { vi } from '../../../apps/web/words/vi.js';

type Leaf = { path: string; text: string };
const leaves = (node: object, path = ''): Leaf[] =>
  Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [{ path: `${path}${key}`, text: value }] : leaves(value as object, `${path}${key}.`),
  );
const slots = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();

describe('the two languages of the page', () => {
  it('fill the same places', () => {
    const english = new Map(leaves(en).map(({ path, text }) => [path, text]));
    for (const { path, text } of leaves(vi))
      expect([path, slots(english.get(path) ?? '')]).toEqual([path, slots(text)]);
  });

  it('are written in composed letters, so that stacked marks are drawn as one', () => {
    for (const { path, text } of leaves(vi)) expect([path, text]).toEqual([path, text.normalize('NFC')]);
  });
});

describe('small words', () => {
  it('say how long a term is', () => {
    expect(termWords({ unit: 'workingDay', amount: 5 })).toEqual({ vi: '5 ngày làm việc', en: '5 working days' });
    expect(termWords({ unit: 'date', date: '2026-12-01', inclusive: false }).vi).toBe('trước thứ Ba 01/12/2026');
  });

  it('say how large a file is, with the comma of the language', () => {
    expect(sizeWords(0, 'vi')).toBe('0 B');
    expect(sizeWords(1_258_291, 'vi')).toBe('1,2 MB');
    expect(sizeWords(1_258_291, 'en')).toBe('1.2 MB');
  });

  it('find a name without its marks', () => {
    expect(contains('Giám đốc Sở Tài chính', 'giam doc tai')).toBe(true);
    expect(contains('Đỗ Hoàng Nam', 'do hoang')).toBe(true);
    expect(contains('Đỗ Hoàng Nam', 'lan')).toBe(false);
  });

  it('show a notice of a kind that is not known yet as a change', () => {
    expect(noticeWord('late')).toBe('late');
    expect(noticeWord('toString')).toBe('other');
  });
});

describe('the address of a list', () => {
  it('becomes a filter, whatever was typed into it', () => {
    expect(filterOf({ q: 'kế hoạch', late: 'true', page: '3', other: 1 })).toEqual({
      q: 'kế hoạch',
      late: true,
      page: 3,
    });
    expect(filterOf({ q: '', page: '-1', late: 'no', stage: {} })).toEqual({});
    expect(filterOf({ q: 125 })).toEqual({ q: '125' });
  });
});

describe('an assignment', () => {
  it('says what is missing in the order of the form', () => {
    expect(missing({ ...empty, number: '1', date: '2026-11-26', issuer: ' ' })[0]).toBe('issuer');
    expect(missing({ ...empty, number: '1' })).toEqual([
      'date',
      'issuer',
      'directiveTitle',
      'title',
      'lead',
      'procedure',
    ]);
  });

  it('sends nothing for what was left empty', () => {
    const sent = assignmentOf({ ...empty, title: ' Làm ', due: '2026-12-01', inclusive: false });
    expect(sent.title).toBe('Làm');
    expect(sent.directive.clause).toBeNull();
    expect(sent.due).toEqual({ date: '2026-12-01', inclusive: false });
    expect(assignmentOf(empty).due).toBeNull();
    expect(Object.keys(assignmentOf(empty))).not.toContain('ceiling');
  });

  it('names the paper of a superior’s day, and the value where there is one', () => {
    const capped = { ...empty, amount: 900, ceiling: '2026-12-31' };
    expect(missing(capped)).toContain('ceilingSource');
    expect(assignmentOf({ ...capped, ceilingSource: ' QĐ 10 ' })).toMatchObject({
      ...{ amount: 900, ceiling: { date: '2026-12-31', source: 'QĐ 10' } },
    });
  });
});
