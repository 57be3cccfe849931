import { describe, expect, it } from '@jest/globals';
import type { CountedDay } from '../../../libs/domain/time/deadline.js';
import { ordered, weekdayNames, weeksOf } from '../../../apps/web/models/counted-days.js';

const days: CountedDay[] = [
  { date: '2026-11-19', counted: null, because: 'first' },
  { date: '2026-11-20', counted: 1, because: 'working' },
  { date: '2026-11-21', counted: null, because: 'weekend' },
  { date: '2026-11-22', counted: null, because: 'weekend' },
  { date: '2026-11-23', counted: null, because: 'off', basis: 'Thông báo 1' },
  { date: '2026-11-24', counted: 2, because: 'working' },
];

describe('the sheet of counted days', () => {
  it('has weeks from Monday to Sunday', () => {
    expect(weeksOf(days).map((week) => week.monday)).toEqual(['2026-11-16', '2026-11-23']);
    expect(weeksOf(days)[0]?.days.map((day) => day?.date ?? null)).toEqual([
      null,
      null,
      null,
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
    expect(weekdayNames.map((name) => name.vi)).toEqual([
      'thứ Hai',
      'thứ Ba',
      'thứ Tư',
      'thứ Năm',
      'thứ Sáu',
      'thứ Bảy',
      'Chủ nhật',
    ]);
  });

  it('names the orders behind the unusual days', () => {
    expect(ordered(days).map((day) => day.basis)).toEqual(['Thông báo 1']);
  });
});
