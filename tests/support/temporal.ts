import { randomUUID } from 'node:crypto';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import {
  DefaultLogger,
  makeTelemetryFilterString,
  NativeConnection,
  Runtime,
  Worker,
  type WorkerOptions,
} from '@temporalio/worker';
import { registerSearchAttributes } from '../../libs/temporal/search-attributes.js';
import { bundleWorkflows } from '../../libs/temporal/workflow-bundle.js';

/** Names no machine and no process, so that recorded histories do not either. */
const identity = 'test';
const day = 24 * 60 * 60_000;

/** The Temporal server of the test run, and a namespace of its own for each test file. */
export type TestTemporal = {
  address: string;
  namespace: string;
  client: Client;
  bundle: { code: string };
  /** A worker on a queue of its own. */
  worker: (activities: object, options?: Partial<WorkerOptions>) => Promise<Worker>;
  /** Moves the clock of one workflow (each has its own) and waits until its timers up to then have fired. */
  advance: (workflow: WorkflowHandle, ms: number) => Promise<void>;
  /** What one workflow takes for now. */
  now: (workflow: WorkflowHandle) => Promise<number>;
  close: () => Promise<void>;
};

export const testTemporal = async (): Promise<TestTemporal> => {
  quiet();
  const address = process.env.TEMPORAL_ADDRESS;
  if (!address) throw new Error('TEMPORAL_ADDRESS is not set: run the tests with npm test or tools/with-servers.mjs.');
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const namespace = await ownNamespace(connection);
  const client = new Client({ connection, namespace, identity });
  const bundle = await bundleWorkflows();
  const worker = (activities: object, options: Partial<WorkerOptions> = {}): Promise<Worker> =>
    Worker.create({
      ...{ connection: native, namespace, taskQueue: `test-${randomUUID()}`, workflowBundle: bundle },
      ...{ activities, identity, maxCachedWorkflows: 100 },
      ...options,
    });
  const close = async (): Promise<void> => {
    await connection.close();
    await native.close();
  };
  const clock = virtualClock(connection, namespace);
  return { address, namespace, client, bundle, worker, ...clock, close };
};

/** The runtime is one per process, and each test file is a process of its own only by chance. */
export const quiet = (): void => {
  try {
    const logging = { filter: makeTelemetryFilterString({ core: 'ERROR' }), forward: {} };
    Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging } });
  } catch {
    // Installed by an earlier file of this process, in the same way.
  }
};

export const ownNamespace = async (connection: Connection): Promise<string> => {
  const namespace = `test-${randomUUID()}`;
  const retention = { seconds: (7 * day) / 1000 } as never; // `Long` accepts a plain number on the way out.
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: retention });
  await until(() => registerSearchAttributes(connection, namespace).then(() => true));
  return namespace;
};

const virtualClock = (connection: Connection, namespace: string): Pick<TestTemporal, 'advance' | 'now'> => {
  const service = connection.workflowService;
  const advance = async ({ workflowId }: WorkflowHandle, ms: number): Promise<void> => {
    const id = randomUUID();
    const duration = { seconds: Math.floor(ms / 1000) as never, nanos: (ms % 1000) * 1_000_000 };
    await service.updateWorkflowExecutionOptions({
      ...{ namespace, workflowExecution: { workflowId } },
      workflowExecutionOptions: { timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration } } },
      updateMask: { paths: ['time_skipping_config'] },
    });
    const poll = { namespace, workflowExecution: { workflowId }, fastForwardId: id };
    // 1: not there yet; 2: there; 3: it will not get there, because the workflow has ended on the way.
    await until(
      async () => Number((await service.pollWorkflowExecutionTimeSkipping(poll)).fastForwardPollingResult) > 1,
    );
  };
  const now = async ({ workflowId }: WorkflowHandle): Promise<number> => {
    const seen = await service.describeWorkflowExecution({ namespace, execution: { workflowId } });
    const at = seen.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
    return at ? Number(at.seconds) * 1000 + Math.floor((at.nanos ?? 0) / 1_000_000) : Date.now();
  };
  return { advance, now };
};

/** Waits for a condition, never for a time: the limit is only there to end a test that cannot succeed. */
export const until = async (holds: () => Promise<boolean> | boolean, limitMs = 60_000): Promise<void> => {
  const limit = Date.now() + limitMs;
  let error: unknown = new Error('The condition was never met.');
  while (Date.now() < limit) {
    try {
      if (await holds()) return;
    } catch (thrown) {
      error = thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw error;
};
