import type { LifecycleLook } from '../../libs/contracts/lifecycle.js';

const minute = 60_000;
const day = 24 * 60 * minute;

/** The clock workflow records passings on the minute; a task's own term is the guarantee behind it, so it comes later. */
const behindTheClock = 10 * minute;
const retryUndelivered = 30 * minute;

/** When to wake if nothing moves, and whether time must be made to pass then or a look is enough. */
export type Wake = { afterMs: number; because: 'termPassed' | 'checkUp' };

/**
 * Spread by the task's id, so that the terms of a month's end do not all come at one instant, and so that a replay
 * counts the same. No wait is longer than three to seven days: whatever was lost on the way is found by then.
 */
export const nextWake = (taskId: string, seen: Pick<LifecycleLook, 'wakeInMs'>, undelivered: number): Wake => {
  const spread = hash(taskId);
  const checkUp = undelivered > 0 ? retryUndelivered : 3 * day + (spread % (4 * day));
  if (seen.wakeInMs === null) return { afterMs: checkUp, because: 'checkUp' };
  const term = seen.wakeInMs + behindTheClock + (spread % (10 * minute));
  return term <= checkUp ? { afterMs: term, because: 'termPassed' } : { afterMs: checkUp, because: 'checkUp' };
};

/** FNV-1a, 32 bits: spreads ids evenly and needs no randomness, which a workflow may not have. */
const hash = (text: string): number => {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
};
