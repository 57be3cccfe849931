import { sameSubject } from '../../domain/index.js';
import type { JournalEntry, TaskEntry } from '../../domain/index.js';

type Step = { entry: JournalEntry<TaskEntry> };

/**
 * After an outage several rungs of one subject are recorded at once. Each stands in the journal; only the highest is
 * told, because the lower ones would be asked to mend what is no longer theirs.
 */
export const withoutLowerRungs = <T extends Step>(steps: T[]): T[] =>
  steps.filter(({ entry }, index) => !steps.slice(index + 1).some((later) => isHigher(later.entry, entry)));

const isHigher = ({ payload: later }: Step['entry'], { payload }: Step['entry']): boolean =>
  later.kind === 'escalated' &&
  payload.kind === 'escalated' &&
  later.rung > payload.rung &&
  sameSubject(later.subject, payload.subject);
