import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { bundleWorkflows } from '../../libs/temporal/workflow-bundle.js';
import { patches } from '../../workflows/task-lifecycle/patches.js';
import { quiet } from '../support/temporal.js';

const here = new URL('./', import.meta.url);
const histories = readdirSync(new URL('histories/', here), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
);

const historyOf = (name: string): unknown => JSON.parse(readFileSync(new URL(`histories/${name}`, here), 'utf8'));

const workflowIdOf = (name: string): string => (name.includes('deadline-clock') ? 'deadline-clock' : 'task/replayed');

beforeAll(() => quiet());

/** Runs that are under way at an upgrade go on under the new code: it must take every decision of theirs again. */
describe('histories recorded at releases', () => {
  let workflowBundle: { code: string };
  beforeAll(async () => {
    workflowBundle = await bundleWorkflows();
  });

  it('are there for both workflows', () => {
    expect(histories.some((name) => name.includes('task-lifecycle-whole-life'))).toBe(true);
    expect(histories.some((name) => name.includes('deadline-clock'))).toBe(true);
  });

  it.each(histories)('%s is replayed by today’s bundle', async (name) => {
    await Worker.runReplayHistory({ workflowBundle }, historyOf(name), workflowIdOf(name));
  });

  it('exist for every patch, from before it', () => {
    for (const { history } of Object.values(patches)) expect(histories).toContain(history);
  });
});

describe('a workflow that was changed without a patch', () => {
  let workflowBundle: { code: string };
  beforeAll(async () => {
    const workflowsPath = fileURLToPath(new URL('changed-workflows.ts', here));
    workflowBundle = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  });

  it.each(histories)('is caught by %s', async (name) => {
    const replay = Worker.runReplayHistory({ workflowBundle }, historyOf(name), workflowIdOf(name));
    await expect(replay).rejects.toThrow(DeterminismViolationError);
  });
});
