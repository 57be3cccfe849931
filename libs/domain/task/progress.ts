/** `working`: one visit is open. `done`: claimed, the assigner's answer is awaited or given. */
export type Progress = 'working' | 'done' | 'recalled' | 'cancelled' | 'archived';

/** Closed without a result. */
export const isEnded = ({ progress }: { progress: Progress }): boolean =>
  progress === 'recalled' || progress === 'cancelled';
