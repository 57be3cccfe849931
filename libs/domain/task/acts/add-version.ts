import { refuse } from '../../refusal.js';
import type { TaskEntry } from '../entries.js';
import { voidedBy } from '../deciding/approvals.js';
import type { TaskState } from '../state.js';
import type { Visit } from '../visit.js';
import { agencyVoided } from '../course/acts/agency-sign.js';
import { isBlank, onVisit } from './rule.js';

const nothingWrittenYet = (state: TaskState, visit: Visit): boolean =>
  visit.stepKind === 'draft' && !state.versions.some(({ at }) => at >= visit.openedAt);

export const addVersion = onVisit<'addVersion'>({
  at: ['draft', 'consolidate'],
  likely: ({ state }, visit) => nothingWrittenYet(state, visit),
  act: ({ scene: { state, facts } }, { hash, name, mediaType, size, note }) => {
    if (isBlank(name)) return refuse('text.missing', { field: 'name' });
    if (state.versions.at(-1)?.hash === hash) return refuse('version.same', { hash });
    const number = state.versions.length + 1;
    const pages = facts.pages?.[hash];
    const counted = pages === undefined ? {} : { pages };
    const added: TaskEntry = { kind: 'versionAdded', number, hash, name, mediaType, size, note, ...counted };
    const anew = state.issuedAt === null ? {} : { anew: true as const };
    return [{ ...added, ...anew }, ...voidedBy(state, hash), ...agencyVoided(state, hash)];
  },
});
