import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { LifecycleActivities } from '../../libs/contracts/lifecycle.js';

/**
 * A look is tried until it succeeds: without it the workflow does not know where the task is. It is local because it is
 * one short transaction, and the answer must be as fresh as the workflow task that asks.
 */
export const { look } = proxyLocalActivities<Pick<LifecycleActivities, 'look'>>({
  startToCloseTimeout: '10 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '1 minute' },
});

/**
 * Everything else gives up after a while, so that what cannot succeed (a mail server that is gone, a task that the clock
 * has set aside) never keeps the workflow from seeing that the task has moved. What is left undone is tried at a later
 * wake.
 */
const retry = { initialInterval: '1 second', maximumInterval: '1 minute' } as const;
const scheduleToCloseTimeout = '10 minutes';

export const { deliver, timePasses } = proxyActivities<Pick<LifecycleActivities, 'deliver' | 'timePasses'>>({
  ...{ startToCloseTimeout: '1 minute', scheduleToCloseTimeout, retry },
});
