export * from './ports.js';
export { assemble, type Application } from './assemble.js';
export { Commit, type Outcome } from './commit/commit.js';
export { Contents } from './contents/contents.js';
export { DemoClock, type DemoClockStatus } from './demo/demo-clock.js';
export { Seed } from './demo/seed.js';
export { Directory, Procedures } from './read/directory.js';
export { TaskReader, type OpenTask } from './read/task-reader.js';
export { Heartbeat } from './time/heartbeat.js';
