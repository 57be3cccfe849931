import { describe, expect, it } from '@jest/globals';
import { figuresOf, median, percentile } from '../../../bench/measure/latencies.js';

describe('percentiles', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

  it.each([
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
    [0, 1],
  ])('the share %d of a hundred is the %d-th', (share, expected) => {
    expect(percentile(hundred, share)).toBe(expected);
  });

  it('are latencies that somebody had, not means of two', () => {
    expect(percentile([1, 10], 0.5)).toBe(1);
    expect(percentile([1, 10], 0.51)).toBe(10);
  });

  it('of nothing are refused', () => {
    expect(() => percentile([], 0.5)).toThrow('Nothing was measured.');
  });
});

describe('figures', () => {
  it('count what was acknowledged by the second, in whatever order it came', () => {
    expect(figuresOf([30, 10, 20, 40], 2)).toEqual({ actionsPerSecond: 2, p50Ms: 20, p95Ms: 40, p99Ms: 40 });
  });

  it('keep two digits below a hundred and none above', () => {
    expect(figuresOf([1.23456, 123.456], 1)).toEqual({ actionsPerSecond: 2, p50Ms: 1.23, p95Ms: 123, p99Ms: 123 });
  });
});

describe('the median', () => {
  it('lies between the middle two where there are as many on either side', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
  it('is the middle one otherwise', () => {
    expect(median([9, 1, 5])).toBe(5);
  });
});
