/** Everything that is bundled for the workflow sandbox. Exported names are workflow types and never change. */
export { taskLifecycle } from './task-lifecycle/workflow.js';
export { deadlineClock } from './deadline-clock/workflow.js';
