import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DefaultLogger, bundleWorkflowCode, type WorkflowBundleOption } from '@temporalio/worker';

/** The same folder in the sources and in `dist`, so that this file finds its neighbours in both. */
const root = new URL('../../', import.meta.url);
const built = fileURLToPath(new URL('workflow-bundle.js', root));

/** All that runs in the workflow sandbox, as one file. */
export const bundleWorkflows = async (): Promise<{ code: string }> => {
  const compiled = fileURLToPath(new URL('workflows/index.js', root));
  const workflowsPath = existsSync(compiled) ? compiled : fileURLToPath(new URL('workflows/index.ts', root));
  return bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
};

/** Written once by the build, because making it takes longer than all the rest of a start. */
export const writeWorkflowBundle = async (): Promise<void> => {
  const { code } = await bundleWorkflows();
  await writeFile(built, code);
};

export const workflowBundle = async (): Promise<WorkflowBundleOption> =>
  existsSync(built) ? { codePath: built } : bundleWorkflows();
