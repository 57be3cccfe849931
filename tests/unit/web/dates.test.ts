import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  civilDate,
  clock,
  dayWords,
  dueInRow,
  dueShort,
  dueWords,
  lastDayOf,
  momentWords,
  parseSlashed,
} from '../../../apps/web/models/dates.js';

describe('dates of the office', () => {
  it('are those of Việt Nam whatever the zone of the computer', () => {
    expect(civilDate('2026-11-25T17:00:00.000Z')).toBe('2026-11-26');
    expect(civilDate('2026-11-25T16:59:59.999Z')).toBe('2026-11-25');
    expect(clock('2026-11-25T17:05:00.000Z')).toBe('00:05');
  });

  it('are written dd/MM/yyyy with the weekday', () => {
    expect(dayWords('2026-11-26')).toEqual({ vi: 'thứ Năm 26/11/2026', en: 'Thursday 26/11/2026' });
    expect(momentWords('2026-11-22T03:04:00Z').vi).toBe('10:04, Chủ nhật 22/11/2026');
  });

  it('show the day before an instant of midnight, for a due instant is the first late one', () => {
    expect(lastDayOf('2026-11-26T17:00:00Z')).toBe('2026-11-26');
    expect(dueWords('2026-11-26T17:00:00Z')).toEqual({
      vi: 'hết thứ Năm 26/11/2026',
      en: 'end of Thursday 26/11/2026',
    });
    expect(dueWords('2026-11-26T09:30:00Z').vi).toBe('16:30 thứ Năm 26/11/2026');
  });

  it('leave out the year where it is this one', () => {
    expect(dueShort('2026-11-26T17:00:00Z', '2026-11-20T00:00:00Z')).toBe('26/11');
    expect(dueShort('2027-01-05T17:00:00Z', '2026-11-20T00:00:00Z')).toBe('05/01/2027');
    expect(dueInRow('2026-12-31T17:00:00Z', '2026-11-20T00:00:00Z').vi).toBe('thứ Năm 31/12');
  });

  it('are read as people type them, and refused where they are no day', () => {
    expect(parseSlashed('26/11/2026')).toBe('2026-11-26');
    expect(parseSlashed(' 1-2-2026 ')).toBe('2026-02-01');
    expect(parseSlashed('30/02/2026')).toBeNull();
    expect(parseSlashed('2026-11-26')).toBeNull();
  });

  it('step over the end of a month and a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });
});
