import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/property.js';
import { restAfter } from '../../../libs/temporal/rest.js';

const rows = () => fc.nat({ max: 1_000_000 });

describe('how long the relay rests between two rounds', () => {
  it('dies out while fewer than fifty acts come in a second, and grows to its end where more do', () => {
    const afterRounds = (perSecond: number): number => {
      let rest = restAfter(10);
      for (let round = 0; round < 100; round++) rest = restAfter(Math.floor((perSecond * rest) / 1000));
      return rest;
    };
    expect(afterRounds(49)).toBe(0);
    expect(afterRounds(100)).toBe(2_000);
  });

  it('grows with what was found, and never beyond two seconds', () => {
    fc.assert(
      fc.property(rows(), rows(), (a, b) => {
        expect(restAfter(Math.max(a, b))).toBeGreaterThanOrEqual(restAfter(Math.min(a, b)));
        expect(restAfter(a)).toBeLessThanOrEqual(2_000);
      }),
    );
  });
});
