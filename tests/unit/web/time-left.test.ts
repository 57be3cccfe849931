import { describe, expect, it } from '@jest/globals';
import { fractionLeft, isLate, spanWords, timeLeft } from '../../../apps/web/models/time-left.js';

const now = '2026-11-23T02:00:00Z';
const owed = (due: string | null, workingDaysLeft: number | null, late = false) => ({ due, late, workingDaysLeft });

describe('the time that is left', () => {
  it('is said in working days', () => {
    expect(timeLeft(owed('2026-11-25T17:00:00Z', 2), now)).toEqual({
      tone: 'calm',
      words: { vi: 'còn 2 ngày làm việc', en: '2 working days left' },
    });
  });

  it('is soon when one working day or less is left', () => {
    expect(timeLeft(owed('2026-11-24T17:00:00Z', 1), now).tone).toBe('soon');
    expect(timeLeft(owed('2026-11-24T17:00:00Z', 1), now).words.en).toBe('1 working day left');
  });

  it('says on the last day that it is today', () => {
    expect(timeLeft(owed('2026-11-23T17:00:00Z', 1), now)).toEqual({
      tone: 'soon',
      words: { vi: 'hết hôm nay', en: 'due today' },
    });
    expect(timeLeft(owed('2026-11-23T09:30:00Z', 0), now).words.vi).toBe('16:30 hôm nay');
  });

  it('is late from the due instant on, also on a page that was left open', () => {
    const due = '2026-11-23T02:00:00Z';
    expect(isLate(owed(due, 0), '2026-11-23T01:59:59Z')).toBe(false);
    expect(isLate(owed(due, 0), due)).toBe(true);
    expect(timeLeft(owed(due, 0), '2026-11-23T05:00:00Z').words.vi).toBe('quá hạn 3 giờ');
    expect(timeLeft(owed(due, -3, true), now).words).toEqual({
      vi: 'quá hạn 3 ngày làm việc',
      en: '3 working days late',
    });
  });

  it('says so where there is no term', () => {
    expect(timeLeft(owed(null, null), now)).toEqual({ tone: 'none', words: { vi: 'không có hạn', en: 'no term' } });
    expect(timeLeft(owed(null, null, true), now).tone).toBe('late');
  });

  it('names a length in its largest whole unit', () => {
    expect(spanWords(59_000).vi).toBe('chưa đầy một phút');
    expect(spanWords(60_000).en).toBe('1 minute');
    expect(spanWords(47 * 3_600_000).vi).toBe('47 giờ');
    expect(spanWords(48 * 3_600_000).en).toBe('2 days');
  });

  it('empties the bar from full to nothing and never beyond', () => {
    const since = '2026-11-21T00:00:00Z';
    const due = '2026-11-25T00:00:00Z';
    expect(fractionLeft(since, due, since)).toBe(1);
    expect(fractionLeft(since, due, '2026-11-23T00:00:00Z')).toBe(0.5);
    expect(fractionLeft(since, due, '2026-11-30T00:00:00Z')).toBe(0);
    expect(fractionLeft(due, due, due)).toBe(0);
    expect(fractionLeft(since, null, now)).toBe(1);
  });
});
