import type { Stage } from '../domain/procedure/step-kind.js';

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
  /** The instant of that clock (ISO 8601), for people who look a task up in Temporal. */
  nextDue: string | null;
  /** The highest rung that stands and that nobody has acknowledged yet. */
  escalation: { rung: number; to: string } | null;
  /** All deliveries still owed, so that a lost result loses nothing. */
  owed: OwedDelivery[];
  archived: boolean;
};

/** What must leave the house, and may take long. Notices are given by the look itself. */
export type OwedDelivery = { key: string; channel: 'email' };

export type LifecycleInput = { taskId: string; cursor: number };

/** What a task's workflow may ask of the rest of the product. Names and arguments live as long as running workflows. */
export type LifecycleActivities = {
  look(taskId: string): Promise<LifecycleLook>;
  deliver(key: string): Promise<void>;
  timePasses(taskId: string): Promise<void>;
};

/** After a batch of passings: how long until the earliest clock of any task, at most a minute. */
export type ClockPass = { passed: number; setAside: number; wakeInMs: number };

export type ClockActivities = { passDue(): Promise<ClockPass> };

/** Names that running workflows hold on to: never changed, only added to. */
export const lifecycle = {
  taskQueue: 'mandate',
  workflowType: 'taskLifecycle',
  workflowId: (taskId: string): string => `task/${taskId}`,
  movedSignal: 'moved',
  query: 'lifecycle',
} as const;

export const deadlineClock = {
  taskQueue: 'mandate',
  workflowType: 'deadlineClock',
  workflowId: 'deadline-clock',
  earlierSignal: 'earlier',
} as const;

/** Where a task is, as far as Temporal shows it. */
export type Place = Pick<LifecycleLook, 'stage' | 'holder' | 'nextDue'>;

/** What a workflow can be found by in Temporal, with the type each is registered under. */
export const searchAttributes = {
  task: { name: 'MandateTask', type: 'KEYWORD' },
  stage: { name: 'MandateStage', type: 'KEYWORD' },
  holder: { name: 'MandateHolder', type: 'KEYWORD' },
  nextDue: { name: 'MandateNextDue', type: 'DATETIME' },
} as const;

/** What a task's workflow shows of it: given when it is started, and written again only where it has changed since. */
export const shownOf = (taskId: string, { stage, holder, nextDue }: Place) => [
  { key: searchAttributes.task, value: taskId },
  { key: searchAttributes.stage, value: stage },
  { key: searchAttributes.holder, value: holder },
  { key: searchAttributes.nextDue, value: nextDue === null ? null : new Date(nextDue) },
];
