import { describe, expect, it } from '@jest/globals';
import { fc } from '../support/property.js';
import { nextWake } from '../../workflows/task-lifecycle/wake.js';

const minute = 60_000;
const day = 24 * 60 * minute;

describe('when a task wakes by itself', () => {
  it('is ten to twenty minutes behind its term, and the same for the same task', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 0, max: 2 * day }), (taskId, wakeInMs) => {
        const wake = nextWake(taskId, { wakeInMs }, 0);
        expect(wake.because).toBe('termPassed');
        expect(wake.afterMs - wakeInMs).toBeGreaterThanOrEqual(10 * minute);
        expect(wake.afterMs - wakeInMs).toBeLessThan(20 * minute);
        expect(nextWake(taskId, { wakeInMs }, 0)).toEqual(wake);
      }),
    );
  });

  it('is three to seven days away at most, and then only to look', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.option(fc.integer({ min: 8 * day, max: 4_000 * day })), (taskId, wakeInMs) => {
        const wake = nextWake(taskId, { wakeInMs }, 0);
        expect(wake.because).toBe('checkUp');
        expect(wake.afterMs).toBeGreaterThanOrEqual(3 * day);
        expect(wake.afterMs).toBeLessThan(7 * day);
      }),
    );
  });

  it('comes soon while a delivery has failed, but never before a nearer term', () => {
    expect(nextWake('a task', { wakeInMs: null }, 1)).toEqual({ afterMs: 30 * minute, because: 'checkUp' });
    expect(nextWake('a task', { wakeInMs: minute }, 1).because).toBe('termPassed');
  });

  it('spreads tasks that are due at one instant over all of the ten minutes', () => {
    const tenths = new Set<number>();
    for (let i = 0; i < 1_000; i++) {
      const { afterMs } = nextWake(`00000000-0000-4000-8000-${String(i).padStart(12, '0')}`, { wakeInMs: 0 }, 0);
      tenths.add(Math.floor(afterMs / minute));
    }
    expect([...tenths].sort()).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
  });
});
