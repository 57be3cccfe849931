import { refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';

/** `working`: one visit is open. `done`: claimed, the assigner's answer is awaited or given. */
export type Progress = 'working' | 'done' | 'recalled' | 'cancelled' | 'archived';

/** Closed without a result. */
export const isEnded = ({ progress }: { progress: Progress }): boolean =>
  progress === 'recalled' || progress === 'cancelled';

/** Only while the file is being worked at: what was claimed is recognised or redone, and nothing is changed under it. */
export const notWorking = ({ progress }: { progress: Progress }): Refusal | null =>
  progress === 'working' ? null : refuse('task.notWorking', { is: progress });
