import { condition, continueAsNew, defineSignal, setHandler, workflowInfo } from '@temporalio/workflow';
import { deadlineClock as names } from '../../libs/contracts/lifecycle.js';
import { passDue } from './activities.js';

const earlier = defineSignal(names.earlierSignal);

/** Some hours of minutes: the history stays short enough to be read again at once. */
const longHistory = 2_000;

/**
 * The one clock of the installation: records every passing that is due, in batches, then sleeps until the next one is,
 * at most a minute. A commit that sets an earlier clock wakes it, which is why it publishes when it will wake.
 */
export async function deadlineClock(): Promise<void> {
  let wakeEarlier = false;
  setHandler(earlier, () => {
    wakeEarlier = true;
  });
  while (!workflowInfo().continueAsNewSuggested && workflowInfo().historyLength < longHistory) {
    // Before the batch: a signal that comes while it runs may be about a clock that it has not seen.
    wakeEarlier = false;
    const { wakeInMs } = await passDue();
    await condition(() => wakeEarlier, wakeInMs);
  }
  await continueAsNew<typeof deadlineClock>();
}
