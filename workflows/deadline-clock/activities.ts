import { proxyActivities } from '@temporalio/workflow';
import type { ClockActivities } from '../../libs/contracts/lifecycle.js';

/** Tried for ever: a clock that gave up would have to be started by a person. It beats with each batch it has passed. */
export const { passDue } = proxyActivities<ClockActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '10 seconds' },
});
