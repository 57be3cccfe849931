import type { TaskEntry } from '../entries.js';
import type { TaskState } from '../state.js';
import type { Clock } from '../clock.js';
import { requestOf } from './beside.js';

/** What silence means to a request: an extension is not given by it; everything else is late, and is escalated. */
export const lapsed = (state: TaskState, { id, subject, due }: Clock): TaskEntry[] | null => {
  const request = subject.of === 'beside' ? requestOf(state, subject.id) : null;
  return request?.kind === 'extension' ? [{ kind: 'requestLapsed', clock: id, request: request.id, due }] : null;
};
