import { deadlineClock, lifecycle, type LifecycleInput } from '../contracts/lifecycle.js';
import type { Temporal } from './temporal.js';

/** Says to workflows that they should look, and starts those that are not there. Doing so twice changes nothing. */
export class Starter {
  constructor(private readonly temporal: Temporal) {}

  async moved(taskId: string, cursor: number): Promise<void> {
    const input: LifecycleInput = { taskId, cursor };
    await this.temporal.patiently(() =>
      this.temporal.client.workflow.signalWithStart(lifecycle.workflowType, {
        ...{ taskQueue: lifecycle.taskQueue, workflowId: lifecycle.workflowId(taskId), args: [input] },
        ...{ signal: lifecycle.movedSignal, signalArgs: [] },
      }),
    );
  }

  async wakeClock(): Promise<void> {
    const { taskQueue, workflowId, workflowType, earlierSignal: signal } = deadlineClock;
    const options = { taskQueue, workflowId, args: [], signal, signalArgs: [] };
    await this.temporal.patiently(() => this.temporal.client.workflow.signalWithStart(workflowType, options));
  }

  /** The one clock runs for ever; whoever finds that it does not, starts it. */
  async ensureClock(): Promise<void> {
    const { taskQueue, workflowId, workflowType } = deadlineClock;
    await this.temporal.patiently(() =>
      this.temporal.client.workflow.start(workflowType, {
        ...{ taskQueue, workflowId, workflowIdConflictPolicy: 'USE_EXISTING' },
      }),
    );
  }
}
