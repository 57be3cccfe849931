import type { TaskId } from '../../domain/index.js';

/** Tells an open page that a task has moved, so that two people on one page see each other's acts. */
export abstract class Changes {
  /** Calls back with the tasks that changed; answers how to stop. A hint to look again, never the truth itself. */
  abstract subscribe(listener: (tasks: TaskId[]) => void): () => void;
  abstract close(): Promise<void>;
}
