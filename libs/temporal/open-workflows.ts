import { WorkflowNotFoundError } from '@temporalio/client';
import { lifecycle } from '../contracts/lifecycle.js';
import type { Temporal } from './temporal.js';

const atOnce = 100;

/** Which tasks have an open workflow. The list is quick and may lag behind; a single description is neither. */
export class OpenWorkflows {
  constructor(private readonly temporal: Temporal) {}

  async missing(tasks: string[]): Promise<string[]> {
    const missing: string[] = [];
    for (let i = 0; i < tasks.length; i += atOnce) {
      const slice = tasks.slice(i, i + atOnce);
      const open = await this.listed(slice);
      missing.push(...slice.filter((task) => !open.has(lifecycle.workflowId(task))));
    }
    return missing;
  }

  async isOpen(taskId: string): Promise<boolean> {
    const id = lifecycle.workflowId(taskId);
    try {
      const { status } = await this.temporal.patiently(({ workflow }) => workflow.getHandle(id).describe());
      return status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  private async listed(tasks: string[]): Promise<Set<string>> {
    const ids = tasks.map((task) => `'${lifecycle.workflowId(task).replaceAll("'", "''")}'`).join(', ');
    const query = `ExecutionStatus = 'Running' AND WorkflowId IN (${ids})`;
    const open = new Set<string>();
    await this.temporal.patiently(async ({ workflow }) => {
      for await (const { workflowId } of workflow.list({ query })) open.add(workflowId);
    });
    return open;
  }
}
