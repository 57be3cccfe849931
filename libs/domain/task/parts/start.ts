import type { EntryOf } from '../evolve/change.js';
import type { TaskState } from '../state.js';
import { partsOf } from './state.js';

/** What a task that is a part of another one knows from its first entry on. */
export const startedAsPart = ({ parent }: EntryOf<'assigned'>): Pick<TaskState, 'parts'> =>
  parent ? { parts: { ...partsOf({}), parent } } : {};
