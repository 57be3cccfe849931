import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { dueAnyhow } from '../../time/count.js';
import type { TaskEntry } from '../entries.js';
import type { Facts } from '../facts.js';
import type { TaskState } from '../state.js';
import type { Clock } from '../clock.js';
import { openObligations } from './state.js';

/** The report after an urgent decision is owed until it is given: a file that waits for it is not put away. */
const reportsOwed = (state: TaskState): number =>
  openObligations(state).filter(({ kind }) => kind === 'reportAfter').length;

export const notToBeArchived = (state: TaskState): Refusal | null => {
  const count = reportsOwed(state);
  return count > 0 ? refuse('obligation.open', { count }) : null;
};

export const archivedByTime = (state: TaskState, clock: Clock, facts: Facts): TaskEntry[] => {
  if (reportsOwed(state) === 0) return [{ kind: 'archivedByTime', clock: clock.id, due: clock.due }];
  const { due, start, term } = dueAnyhow(facts.procedure.archiveAfter, clock.due, facts.calendar);
  const again: Clock = { ...clock, id: `archive@${due}`, due, counted: { start, term } };
  return [{ kind: 'archivingPostponed', clock: clock.id, due: clock.due, clocks: [again] }];
};
