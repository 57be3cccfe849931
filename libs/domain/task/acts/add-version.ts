import { refuse } from '../../refusal.js';
import type { ContentHash } from '../../words.js';
import type { TaskEntry } from '../entries.js';
import type { TaskState, Visit } from '../state.js';
import { isBlank, onVisit } from './rule.js';

/** An approval binds to one content: whatever comes after it voids it, and whoever gave it is told. */
const voided = (state: TaskState, because: ContentHash): TaskEntry[] =>
  state.approvals.map(({ hash, post }) => ({ kind: 'approvalVoided', hash, because, post }));

const nothingWrittenYet = (state: TaskState, visit: Visit): boolean =>
  visit.stepKind === 'draft' && !state.versions.some(({ at }) => at >= visit.openedAt);

export const addVersion = onVisit<'addVersion'>({
  at: ['draft', 'consolidate'],
  likely: ({ state }, visit) => nothingWrittenYet(state, visit),
  act: ({ scene: { state } }, { hash, name, mediaType, size, note }) => {
    if (isBlank(name)) return refuse('text.missing', { field: 'name' });
    if (state.versions.at(-1)?.hash === hash) return refuse('version.same', { hash });
    const number = state.versions.length + 1;
    return [{ kind: 'versionAdded', number, hash, name, mediaType, size, note }, ...voided(state, hash)];
  },
});
