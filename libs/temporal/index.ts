export { activitiesOf, type Services } from './activities.js';
export { OpenWorkflows } from './open-workflows.js';
export { every } from './pause.js';
export { Reconciler } from './reconciler.js';
export { Relay } from './relay.js';
export { Starter } from './starter.js';
export { Temporal } from './temporal.js';
export { useLog, WorkflowWorker } from './worker.js';
export type { Log } from './log.js';
