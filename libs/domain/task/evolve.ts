import { courseChanges } from './course/evolve.js';
import { besideChanges } from './beside/evolve/index.js';
import { noteSender } from './beside/sent.js';
import { completionChanges } from './evolve/completion.js';
import type { Changes, EntryOf, Envelope, Recorded } from './evolve/change.js';
import { dossierChanges } from './evolve/dossier.js';
import { decidingChanges } from './evolve/deciding.js';
import { fileChanges } from './evolve/file.js';
import { rehomingChanges } from './evolve/rehoming.js';
import { seatChanges } from './evolve/seats.js';
import { assigned } from './evolve/start.js';
import { timeChanges } from './evolve/time.js';
import { visitChanges } from './evolve/visits.js';
import { partsChanges } from './parts/evolve.js';
import type { TaskEntryKind } from './entries.js';
import type { TaskState } from './state.js';

const changes: Changes = {
  ...visitChanges,
  ...seatChanges,
  ...fileChanges,
  ...completionChanges,
  ...timeChanges,
  ...rehomingChanges,
  ...partsChanges,
  ...courseChanges,
  ...besideChanges,
  ...dossierChanges,
  ...decidingChanges,
};

const change = <K extends Exclude<TaskEntryKind, 'assigned'>>(
  kind: K,
  state: TaskState,
  payload: EntryOf<K>,
  envelope: Envelope,
): TaskState => changes[kind](state, payload, envelope);

/**
 * What a state becomes by one entry. It only records: no calendar, no organisation and no procedure is asked, so an old
 * journal folds to the same state for ever. Entries of time carry their own instant and never look at when they were
 * recorded, so that a late clock leaves no trace in the state.
 */
export const evolve = (state: TaskState | null, { payload, at, actor }: Recorded): TaskState => {
  if (payload.kind === 'assigned') return assigned(payload, at);
  if (state === null) throw new Error(`a task's journal begins with its assignment, not with ${payload.kind}`);
  return noteSender(change(payload.kind, state, payload, { at, actor }), { payload, at, actor });
};

export const fold = (entries: readonly Recorded[]): TaskState | null =>
  entries.reduce<TaskState | null>((state, entry) => evolve(state, entry), null);
