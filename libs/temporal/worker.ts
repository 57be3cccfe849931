import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker, type NativeConnection } from '@temporalio/worker';
import { lifecycle, type ClockActivities, type LifecycleActivities } from '../contracts/lifecycle.js';
import type { Log } from './log.js';
import { backOff, pause } from './pause.js';
import { registerSearchAttributes } from './search-attributes.js';
import type { Temporal } from './temporal.js';
import { workflowBundle } from './workflow-bundle.js';

/** Few pollers cost throughput, many cost an idle server: the SDK finds the number by itself up to a limit. */
const workerOptions = {
  taskQueue: lifecycle.taskQueue,
  workflowTaskPollerBehavior: { type: 'autoscaling', maximum: 20 },
  activityTaskPollerBehavior: { type: 'autoscaling', maximum: 20 },
  maxCachedWorkflows: 1_000,
  shutdownGraceTime: '10 seconds',
} as const;

/** One runtime per process. Ending is the app's business: the SDK must not take its signals. */
export const useLog = (log: Log): void => {
  const logger = new DefaultLogger('WARN', ({ level, message, meta }) => {
    log[level === 'ERROR' ? 'error' : 'warn']({ ...meta, from: 'temporal' }, message);
  });
  const logging = { filter: makeTelemetryFilterString({ core: 'WARN' }), forward: {} };
  Runtime.install({ logger, shutdownSignals: [], telemetryOptions: { logging } });
};

/** Runs workflows and activities while Temporal is there, waits while it is away, and ends with the signal. */
export class WorkflowWorker {
  constructor(
    private readonly temporal: Temporal,
    private readonly activities: LifecycleActivities & ClockActivities,
    private readonly log: Log,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        await this.runOnce(signal, () => (failures = 0));
      } catch (error) {
        this.log.warn({ err: error }, 'No worker: Temporal is away or refuses. Trying again.');
      }
      await pause(backOff(failures), signal);
    }
  }

  private async runOnce(signal: AbortSignal, onReady: () => void): Promise<void> {
    await this.temporal.whileWorking(async (connection) => {
      await registerSearchAttributes(this.temporal.connection, this.temporal.namespace);
      const worker = await this.create(connection);
      onReady();
      this.log.info({ taskQueue: lifecycle.taskQueue }, 'Worker started.');
      await runUntil(worker, signal);
    });
  }

  private async create(connection: NativeConnection): Promise<Worker> {
    const { namespace } = this.temporal;
    const bundle = await workflowBundle();
    return Worker.create({
      ...workerOptions,
      ...{ connection, namespace, workflowBundle: bundle, activities: this.activities },
    });
  }
}

const runUntil = async (worker: Worker, signal: AbortSignal): Promise<void> => {
  const end = (): void => {
    if (worker.getState() === 'RUNNING') worker.shutdown();
  };
  if (signal.aborted) return;
  signal.addEventListener('abort', end, { once: true });
  try {
    await worker.run();
  } finally {
    signal.removeEventListener('abort', end);
  }
};
