import { dayAt, genesis, link } from '../../domain/index.js';
import { yearOf } from '../../domain/time/civil.js';
import type { Actor, Calendar, Facts, Instant, Procedure, TaskEntry } from '../../domain/index.js';
import { seriesOf } from '../../domain/procedure/steps.js';
import { sha256 } from '../hash.js';
import type { ActTransaction, SeriesDraw, SeriesHead, SeriesKey } from '../ports.js';
import { factsOf } from './change.js';

export type Drawn = Extract<TaskEntry, { kind: 'numbered' }>;

const yearAt = (now: Instant, calendar: Calendar): number => yearOf(dayAt(now, calendar));

/**
 * Locks the series of the year in which it is granted. Waiting for the lock may take the clock over New Year's Eve: then
 * the next year's is locked too, in the order of years.
 */
export const lockSeries = async (
  tx: ActTransaction,
  procedure: Procedure,
  calendar: Calendar,
): Promise<{ head: SeriesHead; now: Instant }> => {
  for (let now = tx.found.now; ;) {
    const year = yearAt(now, calendar);
    const key: SeriesKey = { unit: procedure.issuer, documentType: seriesOf(procedure), year };
    const locked = await tx.lockSeries(key);
    if (yearAt(locked.now, calendar) === year) return locked;
    now = locked.now;
  }
};

/** The entry that says to which task a number of the series went: a stream of its own, so that no gap can hide. */
export const drawOf = (head: SeriesHead, drawn: Drawn, task: string, actor: Actor | null, facts: Facts): SeriesDraw => {
  const { number, year, notation } = drawn;
  const at = facts.now;
  const stream = { kind: 'series' as const, id: `${head.unit}/${head.documentType}/${head.year}` };
  const payload = { kind: 'drawn', number, year, notation, task };
  const unlinked = { stream, seq: head.seq + 1, at, actor, facts: factsOf(facts), payload };
  const linked = link(head.seq === 0 ? genesis : head.headHash, unlinked, sha256);
  const entry = { ...unlinked, ...linked };
  return { ...head, last: number, seq: entry.seq, headHash: entry.hash, at, entry };
};
