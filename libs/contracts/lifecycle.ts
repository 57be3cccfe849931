import type { Stage } from '../domain/procedure/procedure.js';

/**
 * What a task's workflow may know of the task: a small versioned answer of a local activity. No rule and no text of a
 * person crosses this line, so a change of a domain rule cannot break a workflow that has been running for months.
 */
export type LifecycleLook = {
  v: 1;
  cursor: number;
  stage: Stage | 'closed';
  step: string | null;
  round: number;
  holder: string | null;
  /** Until the next armed clock, by the database's clock; `null` where none is armed. Never negative. */
  wakeInMs: number | null;
  /** Keys of all deliveries still owed, so that a lost result loses nothing. */
  owed: string[];
  archived: boolean;
};

export type LifecycleInput = { taskId: string; cursor: number };

/** Names that running workflows hold on to: never changed, only added to. */
export const lifecycle = {
  taskQueue: 'mandate',
  workflowType: 'taskLifecycle',
  workflowId: (taskId: string): string => `task/${taskId}`,
  movedSignal: 'moved',
  query: 'lifecycle',
} as const;

export const deadlineClock = {
  workflowType: 'deadlineClock',
  workflowId: 'deadline-clock',
  earlierSignal: 'earlier',
} as const;
