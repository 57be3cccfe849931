import { writeWorkflowBundle } from './workflow-bundle.js';

/** Run by the build, after everything is compiled. */
await writeWorkflowBundle();
