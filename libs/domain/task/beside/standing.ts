import type { Instant } from '../../time/instant.js';
import { isShare } from '../parts/subject.js';
import type { TaskState } from '../state.js';
import type { Clock, Subject } from '../clock.js';
import { besideOf } from './beside.js';
import type { Beside, Budget, Has } from './beside.js';

/** A subject as far as its term goes: which obligation it is counts, which seat does not. */
type Termed = { of: Subject['of']; obligation?: string };

const budgetsBySubject: Partial<Record<Subject['of'], Budget>> = { task: 'task', visit: 'step', seat: 'seats' };

const budgetOf = ({ of, obligation }: Termed): Budget | undefined =>
  obligation !== undefined && isShare(obligation) ? 'shares' : budgetsBySubject[of];

/** The putting away of a file has nothing to do with how long somebody has. */
const budgetOfClock = ({ kind, subject }: Clock): Budget | undefined =>
  kind === 'archive' ? undefined : budgetOf(subject);

/** Since when a subject's term stands; `null` while it runs. */
export const standsSince = (state: Has, subject: Termed): Instant | null => {
  const budget = budgetOf(subject);
  return (budget && besideOf(state).standing[budget]) ?? null;
};

/** The instant by which lateness is judged: what stands grows no later. */
export const judgedAt = (state: Has, subject: Termed, now: Instant): Instant => standsSince(state, subject) ?? now;

const doesStand = ({ standing }: Beside, clock: Clock): boolean => {
  const budget = budgetOfClock(clock);
  return budget !== undefined && standing[budget] !== undefined;
};

/** Clocks of a budget that stands are put aside: nothing is due of them, in memory or in SQL, until they go on. */
export const putAside = (state: TaskState): TaskState => {
  const { beside } = state;
  if (!beside) return state;
  const aside = state.clocks.filter((clock) => doesStand(beside, clock));
  if (aside.length === 0) return state;
  const clocks = state.clocks.filter((clock) => !aside.includes(clock));
  return { ...state, clocks, beside: { ...beside, held: [...beside.held, ...aside] } };
};

/** Those of the held clocks whose budgets go on. */
export const setFree = (beside: Beside): Clock[] => beside.held.filter((clock) => !doesStand(beside, clock));
