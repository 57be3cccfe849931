import { besideOf, requestOf } from './beside.js';
import type { Has } from './beside.js';

/** The deadline of a task may be another one later, which passes by itself and under a name of its own. */
export const taskPrefix = (state: Has): string => {
  const moved = besideOf(state).moves.length;
  return moved === 0 ? 'task' : `task@${moved}`;
};

/** Whoever a request is passed up to has a term of their own for it. */
export const besidePrefix = (state: Has, id: string): string => {
  const passed = requestOf(state, id)?.passed.length ?? 0;
  return passed === 0 ? id : `${id}@${passed}`;
};

/** The name of the deadline that comes next. */
export const prefixOfMove = (state: Has): string => `task@${besideOf(state).moves.length + 1}`;
