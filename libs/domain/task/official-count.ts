import type { Calendar } from '../time/calendar.js';
import { dueAnyhow } from '../time/count.js';
import type { Instant } from '../time/instant.js';
import type { TaskState } from './state.js';
import type { Silence } from './watching.js';

/** The official count: every task that counts is in exactly one of these. */
export const countClasses = ['doneOnTime', 'doneLate', 'inTerm', 'overdue', 'noTerm'] as const;
export type CountClass = (typeof countClasses)[number];

/** What is seen beside them: of tasks in term those nearly due and those that will be late by their open step, of all those that are silent. */
export const countMarks = ['nearlyDue', 'willBeLate', 'silent'] as const;
export type CountMark = (typeof countMarks)[number];

/** What of a task is counted by. */
export type Counted = {
  due: Instant | null;
  stepDue: Instant | null;
  claimedAt: Instant | null;
  standsSince?: Instant | null;
  /** `null` where none stands. */
  silences?: Silence[] | null;
  isDone: boolean;
};

export type CountingAt = { now: Instant; nearlyDueUntil: Instant };

/** When the claim was made that stands, or that was accepted: redo takes it away. */
export const claimedAt = ({ completion }: TaskState): Instant | null => {
  if (completion.is === 'claimed') return completion.at;
  return completion.is === 'confirmed' ? completion.claimedAt : null;
};

/**
 * Done is what the assigner has recognised, on time by the claim that was recognised. As long as a claim waits for its
 * answer the lead is not charged with the waiting: it is late if the claim was.
 */
export const countClassOf = ({ due, claimedAt, standsSince, isDone }: Counted, now: Instant): CountClass => {
  const isLate = due !== null && due <= (claimedAt ?? standsSince ?? now);
  if (isDone) return isLate ? 'doneLate' : 'doneOnTime';
  if (due === null) return 'noTerm';
  return isLate ? 'overdue' : 'inTerm';
};

export const countMarksOf = (task: Counted, at: CountingAt): CountMark[] => [
  ...marksOfTerm(task, at),
  ...(task.silences ? (['silent'] as const) : []),
];

/** Only of what is still to be claimed: a term of its own passed by the open step, or a step that ends after the task. */
const marksOfTerm = (task: Counted, { now, nearlyDueUntil }: CountingAt): CountMark[] => {
  const { due, stepDue, claimedAt, standsSince } = task;
  if (due === null || claimedAt !== null || (standsSince ?? null) !== null || countClassOf(task, now) !== 'inTerm')
    return [];
  const isNear = due <= nearlyDueUntil;
  const willBeLate = stepDue !== null && (stepDue <= now || stepDue > due);
  return [...(isNear ? (['nearlyDue'] as const) : []), ...(willBeLate ? (['willBeLate'] as const) : [])];
};

const usualDays = 3;

export const nearlyDueDays = ({ rules }: Calendar): number => rules?.nearlyDueDays ?? usualDays;

/** A task that is due by then is nearly due. One calendar for all agencies: numbers that are compared are counted alike. */
export const nearlyDueUntil = (now: Instant, calendar: Calendar): Instant =>
  dueAnyhow({ unit: 'workingDay', amount: nearlyDueDays(calendar) }, now, calendar).due;
