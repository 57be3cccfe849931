import type { TaskState } from '../state.js';
import { besideOf, requestOf } from './beside.js';

/** The deadline of a task may be another one later, which passes by itself and under a name of its own. */
export const taskPrefix = (state: Pick<TaskState, 'beside'>): string => {
  const moved = besideOf(state).moves.length;
  return moved === 0 ? 'task' : `task@${moved}`;
};

/** Whoever a request is passed up to has a term of their own for it. */
export const besidePrefix = (state: Pick<TaskState, 'beside'>, id: string): string => {
  const passed = requestOf(state, id)?.passed.length ?? 0;
  return passed === 0 ? id : `${id}@${passed}`;
};

/** The name of the deadline that comes next. */
export const prefixOfMove = (state: Pick<TaskState, 'beside'>): string => `task@${besideOf(state).moves.length + 1}`;
