import { alarm } from './clocks.js';
import type { TaskEntry } from './entries.js';
import { owedBy } from './owed.js';
import { openVisit, unacknowledged } from './subject.js';
import type { TaskState } from './state.js';

/** What a task's workflow knows of it, and nothing more: as long as it is the same, there is nothing to follow. */
const followed = (state: TaskState | null): unknown[] => {
  const visit = state && openVisit(state);
  const place = [visit?.stage, visit?.step, visit?.round, visit?.holder];
  const told = state && unacknowledged(state).length;
  return [...place, state?.progress, state?.completion.is, told, state && alarm(state)];
};

/** Whether the workflow must look again: it moved, its alarm changed, it was archived, its ladder stopped, or somebody is owed word of it. */
export const needsFollowing = (before: TaskState | null, after: TaskState, entries: readonly TaskEntry[]): boolean => {
  const was = followed(before);
  const moved = followed(after).some((value, index) => value !== was[index]);
  return moved || entries.some((entry) => owedBy(entry, after).length > 0);
};
