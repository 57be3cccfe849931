import { describe, expect, it } from '@jest/globals';
import { RateLimits } from '../../../libs/platform/http/rate-limits.js';

describe('a limit of requests', () => {
  it('lets so many through a minute, tells the rest how long to wait, and begins anew', () => {
    let now = 1_000_000;
    const limits = new RateLimits(() => now);
    expect([1, 2, 3].map(() => limits.take('lan', 2))).toEqual([0, 0, 60]);
    expect(limits.take('hoa', 2)).toBe(0);
    now += 59_000;
    expect(limits.take('lan', 2)).toBe(1);
    now += 1_000;
    expect(limits.take('lan', 2)).toBe(0);
  });

  it('remembers a bounded number, so that invented names cannot fill the memory', () => {
    const limits = new RateLimits(() => 0);
    limits.take('first', 1);
    for (let other = 0; other < 20_000; other += 1) limits.take(`other ${other}`, 1);
    expect(limits.take('first', 1)).toBe(0);
  });
});
