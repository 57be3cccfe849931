import { randomUUID } from 'node:crypto';
import { Program } from './programs.js';

/** Starts the worker of the bare workflows; returns its task queue, which nobody else listens to. */
export const bareWorker = async (databaseUrl: string): Promise<string> => {
  const queue = `bare-${randomUUID()}`;
  const worker = Program.start('bare worker', 'dist/bench/bare/worker.js', [queue], { DATABASE_URL: databaseUrl });
  let ready = false;
  worker.child.once('message', () => (ready = true));
  await worker.until(() => Promise.resolve(ready));
  return queue;
};
