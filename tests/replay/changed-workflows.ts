import { sleep } from '@temporalio/workflow';
import * as original from '../../workflows/index.js';

/** What a careless release would do: a step before all others, and no patch for the runs that are under way. */
export async function taskLifecycle(...input: Parameters<typeof original.taskLifecycle>): Promise<void> {
  await sleep('1 second');
  await original.taskLifecycle(...input);
}

export async function deadlineClock(): Promise<void> {
  await sleep('1 second');
  await original.deadlineClock();
}
