import type { TaskId } from '../../domain/index.js';

/** A task that moved, and the marks of those who may know of it. */
export type Moved = { task: TaskId; readers: string[] };

/** Tells an open page that a task has moved, so that two people on one page see each other's acts. */
export abstract class Changes {
  /** Calls back with the tasks that changed; answers how to stop. A hint to look again, never the truth itself. */
  abstract subscribe(listener: (moved: Moved[]) => void): () => void;
  abstract close(): Promise<void>;
}
