import { describe, expect, it } from '@jest/globals';
import { charts, niceAbove } from '../../../bench/measure/chart.js';

describe('a scale', () => {
  it.each([
    [0, 1],
    [1, 1],
    [1.2, 2],
    [2, 2],
    [37, 50],
    [51, 100],
    [0.03, 0.05],
  ])('for %d ends at %d', (value, end) => {
    expect(niceAbove(value)).toBeCloseTo(end, 10);
  });
});

describe('a chart', () => {
  const drawn = charts([
    { name: 'p99', unit: 'ms', points: [10, 20, 10] },
    { name: 'Memory', unit: 'MB', points: [80] },
  ]);

  it('begins at zero, ends at the scale, and has a point for each minute', () => {
    // From 126 (zero) to 30 (20 ms), from the left edge to the right one.
    expect(drawn).toContain('points="56.0,78.0 202.0,30.0 348.0,78.0"');
    expect(drawn).toContain('>20</text>');
    expect(drawn).toContain('minute 3');
  });

  it('is one picture, whatever is in it', () => {
    expect(drawn.match(/<svg /g)).toHaveLength(1);
    expect(drawn.match(/<g /g)).toHaveLength(2);
    expect(drawn).toContain('viewBox="0 0 720 150"');
  });
});
