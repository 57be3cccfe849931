import type { TaskId } from '../../domain/index.js';

/** A task or an import that moved, and the marks of those who may know of it. */
export type Moved = ({ task: TaskId } | { import: string }) & { readers: string[] };

/** Tells an open page that a task or an import has moved, so that two people on one page see each other's acts. */
export abstract class Changes {
  /** Calls back with what changed; answers how to stop. A hint to look again, never the truth itself. */
  abstract subscribe(listener: (moved: Moved[]) => void): () => void;
  abstract close(): Promise<void>;
}
