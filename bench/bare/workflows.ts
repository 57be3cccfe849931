import { condition, defineUpdate, proxyActivities, setHandler, sleep } from '@temporalio/workflow';

const act = defineUpdate<number, [number]>('act');

/** The least that a workflow does for an acknowledged act: take an Update, and remember that it was made. */
export async function bareDirective(acts: number): Promise<number> {
  let made = 0;
  setHandler(act, (step) => (made = step));
  await condition(() => made === acts);
  return made;
}

const { recordLate } = proxyActivities<{ recordLate(task: string): Promise<void> }>({
  startToCloseTimeout: '1 minute',
});

/** A deadline in the way of a workflow engine: a timer of its own, and an activity that records that it has passed. */
export async function bareDeadline(task: string, due: number): Promise<void> {
  await sleep(Math.max(0, due - Date.now()));
  await recordLate(task);
}
