import { describe, expect, it } from '@jest/globals';
import { trendOf } from '../../../bench/measure/trend.js';

const trend = (...points: number[]) => trendOf({ name: 'memory', unit: 'MB', points });

describe('where a figure goes over the minutes of a run', () => {
  it('is flat where it only wavers', () => {
    expect(trend(100, 104, 96, 101, 99, 103, 97, 102, 98, 100)).toMatchObject({ flat: true });
  });

  it('is flat after caches have filled, and where it falls', () => {
    expect(trend(20, 60, 100, 101, 99, 100, 100, 99, 101, 100).flat).toBe(true);
    expect(trend(100, 90, 80, 70, 60, 50, 40, 30, 20, 10).flat).toBe(true);
  });

  it('grows where each minute adds to it, and by how much in an hour', () => {
    const leak = trend(...Array.from({ length: 30 }, (_, minute) => 100 + 2 * minute));
    expect(leak).toMatchObject({ flat: false, perHour: 120, from: 112, to: 158 });
  });

  it('is flat at nothing at all', () => {
    expect(trend(0, 0, 0, 0)).toMatchObject({ flat: true, perHour: 0 });
  });
});
