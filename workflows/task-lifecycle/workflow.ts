import { continueAsNew, defineQuery, defineSignal, setHandler } from '@temporalio/workflow';
import { lifecycle, type LifecycleInput, type LifecycleLook } from '../../libs/contracts/lifecycle.js';
import { stages } from './stages.js';
import { TaskFile } from './task-file.js';

const moved = defineSignal(lifecycle.movedSignal);
const whereIsIt = defineQuery<LifecycleLook | null>(lifecycle.query);

/**
 * Follows one task from assignment to archive. The journal knows where the task is; this workflow looks, hands over to
 * whoever is next, and sees that no term passes unnoticed. It may be stopped, lost or started twice without harm: the
 * cursor and all that is owed are kept beside the journal, and every run begins by looking.
 */
export async function taskLifecycle(input: LifecycleInput): Promise<void> {
  const file = new TaskFile(input.taskId);
  setHandler(moved, () => file.noteMove());
  setHandler(whereIsIt, () => file.lastSeen());

  await file.look();
  while (!file.isFinished()) {
    await stages[file.stage](file);
    if (!file.historyIsLong()) continue;
    await file.untilDeliveriesEnd();
    await continueAsNew<typeof taskLifecycle>({ taskId: input.taskId, cursor: file.cursor });
  }
}
