import { randomUUID } from 'node:crypto';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { actsPerDirective } from '../load/directive.js';
import type { Path, Step } from '../load/play.js';

/** A workflow that takes each act as an Update and does nothing else: what an act costs in the engine's own way. */
export const bareUpdatePath = async (address: string, taskQueue: string): Promise<Path> => {
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace: 'default' });
  const begin = async (workflowId: string): Promise<void> => {
    const startWorkflowOperation = new WithStartWorkflowOperation('bareDirective', {
      ...{ workflowId, taskQueue, args: [actsPerDirective] },
      workflowIdConflictPolicy: 'FAIL',
    });
    await client.workflow.executeUpdateWithStart('act', { args: [1], startWorkflowOperation });
  };
  const directive = (): Step[] => {
    const workflowId = `bare/${randomUUID()}`;
    const act = (step: number): Promise<unknown> =>
      client.workflow.getHandle(workflowId).executeUpdate('act', { args: [step] });
    return Array.from({ length: actsPerDirective }, (_, index) =>
      index === 0 ? () => begin(workflowId) : () => act(index + 1),
    );
  };
  return { directive, close: () => connection.close() };
};
