import { describe, expect, it } from '@jest/globals';
import type { ClockPass, LifecycleInput, LifecycleLook } from '../../../libs/contracts/lifecycle.js';

/** What Temporal stores of a task is JSON: anything that JSON cannot carry would come back as something else. */
describe('what crosses to workflows', () => {
  const look: LifecycleLook = {
    ...{ v: 1, cursor: 7, stage: 'coordination', step: 'opinions', round: 2, holder: 'so-tai-chinh/specialist' },
    ...{ wakeInMs: 0, nextDue: '2026-03-02T01:00:00.000Z', escalation: { rung: 1, to: 'vpub/head' } },
    ...{ owed: [{ key: 'task/7/vpub/head/email', channel: 'email' }], archived: false },
  };
  const nowhere: LifecycleLook = {
    ...{ v: 1, cursor: 9, stage: 'closed', step: null, round: 0, holder: null, wakeInMs: null, nextDue: null },
    ...{ escalation: null, owed: [], archived: true },
  };
  const input: LifecycleInput = { taskId: 'task', cursor: 3 };
  const pass: ClockPass = { passed: 500, setAside: 1, wakeInMs: 60_000 };

  it.each([
    ['a look', look],
    ['a look at a closed task', nowhere],
    ['the input of a life', input],
    ['a turn of the clock', pass],
  ])('%s is the same after the way through JSON', (_, value) => {
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
  });
});
