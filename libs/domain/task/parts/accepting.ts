import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { isBlank } from '../acts/rule.js';
import type { TaskEntry } from '../entries.js';
import type { TaskState } from '../state.js';
import { openSubTasks } from './state.js';

/** The whole is not recognised while a part of it is open, unless the assigner says why; that stands beside the recognition. */
export const acceptingOpen = (state: TaskState, despite: string | null): TaskEntry[] | Refusal => {
  const open = openSubTasks(state).map(({ task }) => task);
  if (open.length === 0) return [];
  if (isBlank(despite)) return refuse('subTasks.open', { count: open.length });
  return [{ kind: 'openSubTasksAccepted', open, reason: despite ?? '' }];
};
