import { describe, expect, it } from '@jest/globals';
import { explanationView } from '../../../libs/application/views/due.js';
import { say } from '../../../libs/application/views/say.js';
import { dayWords, momentWords, termWords, untilWords } from '../../../libs/application/views/time-words.js';
import { dueOf, isRefusal } from '../../../libs/domain/index.js';
import type { Term } from '../../../libs/domain/index.js';
import { at, calendar } from '../../support/domain.js';

const now = at('2026-03-02 08:00');

describe('time in words', () => {
  it('calls the first late instant the end of the day before', () => {
    expect(untilWords(at('2026-11-27 00:00'), now, calendar)).toEqual({
      vi: 'hết ngày thứ Năm 26/11',
      en: 'the end of Thursday 26 November',
    });
  });

  it('says the hour where a term ends within a day, and the year where it is another', () => {
    expect(untilWords(at('2026-03-02 15:30'), now, calendar).vi).toBe('15:30 thứ Hai 02/03');
    expect(dayWords('2027-01-03', '2026-12-31')).toEqual({ vi: 'Chủ nhật 03/01/2027', en: 'Sunday 3 January 2027' });
    expect(momentWords(now, calendar).vi).toBe('08:00 thứ Hai 02/03/2026');
  });

  it.each<[Term, string, string]>([
    [{ unit: 'workingDay', amount: 5 }, '5 ngày làm việc', '5 working days'],
    [{ unit: 'workingDay', amount: 1 }, '1 ngày làm việc', '1 working day'],
    [{ unit: 'calendarDay', amount: 30 }, '30 ngày', '30 days'],
    [{ unit: 'hour', amount: 24 }, '24 giờ', '24 hours'],
    [{ unit: 'date', date: '2026-06-30', inclusive: true }, 'đến hết thứ Ba 30/06', 'until the end of Tuesday 30 June'],
    [{ unit: 'date', date: '2026-06-30', inclusive: false }, 'trước thứ Ba 30/06', 'before Tuesday 30 June'],
  ])('spells %j', (term, vi, en) => {
    expect(termWords(term, '2026-03-02')).toEqual({ vi, en });
  });

  it('explains a term: from when, until when, and how many days off lie in it', () => {
    const deadline = dueOf({ unit: 'workingDay', amount: 5 }, now, calendar);
    if (isRefusal(deadline)) throw new Error(deadline.refused);
    const { words, lastDay, days } = explanationView(deadline, now, calendar);
    expect(words.vi).toBe(
      '5 ngày làm việc, tính từ ngày 02/03/2026: hạn là hết ngày thứ Hai 09/03 (2 ngày nghỉ không tính).',
    );
    expect([lastDay, days.length]).toEqual(['2026-03-09', 8]);
  });
});

describe('a sentence', () => {
  it('leaves a part out that has nothing to say, and never reads what it fills in', () => {
    expect(say('a[ {x}]{y}', 'a[ {x}]{y}', { x: null, y: '[{x}]' })).toEqual({ vi: 'a[{x}]', en: 'a[{x}]' });
  });
});
