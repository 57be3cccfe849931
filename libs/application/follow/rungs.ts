import { sameSubject } from '../../domain/index.js';
import type { JournalEntry, TaskEntry } from '../../domain/index.js';

type Step = { entry: JournalEntry<TaskEntry> };

/**
 * After an outage several rungs and reminders of one subject are recorded at once. Each stands in the journal; only the
 * highest rung is told, because the lower ones would be asked to mend what is no longer theirs, and only the last word
 * to whoever owes it.
 */
export const toldAtOnce = <T extends Step>(steps: T[]): T[] =>
  steps.filter(({ entry }, index) => !steps.slice(index + 1).some((later) => saysItAll(later.entry, entry)));

const saysItAll = (later: Step['entry'], entry: Step['entry']): boolean =>
  isHigher(later, entry) || isLaterWord(later, entry);

const isLaterWord = ({ payload: later }: Step['entry'], { payload }: Step['entry']): boolean =>
  payload.kind === 'reminded' &&
  (later.kind === 'reminded' || later.kind === 'fellLate') &&
  sameSubject(later.subject, payload.subject);

const isHigher = ({ payload: later }: Step['entry'], { payload }: Step['entry']): boolean =>
  later.kind === 'escalated' &&
  payload.kind === 'escalated' &&
  later.rung > payload.rung &&
  sameSubject(later.subject, payload.subject);
