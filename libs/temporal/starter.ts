import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import { deadlineClock, lifecycle, shownOf, type LifecycleInput, type Place } from '../contracts/lifecycle.js';
import type { Temporal } from './temporal.js';

/** How far a task has been followed, and where it is now. */
export type Unfollowed = { cursor: number; place: Place };

/** Says to workflows that they should look, and starts those that are not there. Doing so twice changes nothing. */
export class Starter {
  constructor(private readonly temporal: Temporal) {}

  async moved(taskId: string, { cursor, place }: Unfollowed): Promise<void> {
    if (cursor === 0 && (await this.begins(taskId, place))) return;
    const options = { ...began(taskId, { cursor, place }), signal: lifecycle.movedSignal, signalArgs: [] };
    await this.temporal.patiently(({ workflow }) => workflow.signalWithStart(lifecycle.workflowType, options));
  }

  /**
   * A task that nobody has looked at is started without a signal, for a run begins by looking, and where it can be in the
   * worker beside us, which spares Temporal the queue. `false` where somebody was first.
   */
  private async begins(taskId: string, place: Place): Promise<boolean> {
    const options = { ...began(taskId, { cursor: 0, place }), requestEagerStart: this.temporal.hasWorker };
    try {
      await this.temporal.patiently(({ workflow }) => workflow.start(lifecycle.workflowType, options));
      return true;
    } catch (error) {
      if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
      throw error;
    }
  }

  async wakeClock(): Promise<void> {
    const { taskQueue, workflowId, workflowType, earlierSignal: signal } = deadlineClock;
    const options = { taskQueue, workflowId, args: [], signal, signalArgs: [] };
    await this.temporal.patiently(({ workflow }) => workflow.signalWithStart(workflowType, options));
  }

  /** The one clock runs for ever; whoever finds that it does not, starts it. */
  async ensureClock(): Promise<void> {
    const { taskQueue, workflowId, workflowType } = deadlineClock;
    await this.temporal.patiently(({ workflow }) =>
      workflow.start(workflowType, { ...{ taskQueue, workflowId, workflowIdConflictPolicy: 'USE_EXISTING' } }),
    );
  }
}

const began = (taskId: string, { cursor, place }: Unfollowed) => {
  const input: LifecycleInput = { taskId, cursor };
  return {
    ...{ taskQueue: lifecycle.taskQueue, workflowId: lifecycle.workflowId(taskId), args: [input] },
    typedSearchAttributes: new TypedSearchAttributes().updateCopy(shownOf(taskId, place)),
  };
};
