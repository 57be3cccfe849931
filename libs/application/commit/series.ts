import { dayAt, genesis, link } from '../../domain/index.js';
import { yearOf } from '../../domain/time/civil.js';
import type {
  ActKind,
  Actor,
  Calendar,
  Command,
  Facts,
  Instant,
  Procedure,
  TaskEntry,
  TaskState,
} from '../../domain/index.js';
import { seriesOf } from '../../domain/procedure/steps.js';
import { sha256 } from '../hash.js';
import type { ActTransaction, SeriesDraw, SeriesHead, SeriesKey } from '../ports.js';
import { factsOf } from './change.js';

/** What a series keeps of itself: which number went to which task, and which was cancelled. */
export type Drawn = Extract<TaskEntry, { kind: 'numbered' | 'numberCancelled' }>;
export const isDrawn = (entry: TaskEntry): entry is Drawn =>
  entry.kind === 'numbered' || entry.kind === 'numberCancelled';

/** Acts that may give up a number that no document went out under. */
const givesUp: ReadonlySet<ActKind> = new Set<ActKind>(['cancelNumber', 'recall', 'cancel', 'changeLead']);

/** Acts that write to a series, and so lock it. */
export const draws = ({ act }: Command): boolean => act.act === 'number' || givesUp.has(act.act);

const yearAt = (now: Instant, calendar: Calendar): number => yearOf(dayAt(now, calendar));

type Of = { procedure: Procedure; calendar: Calendar; state: TaskState | null };

/**
 * Locks the series of the year in which it is granted. Waiting for the lock may take the clock over New Year's Eve: then
 * the next year's is locked too, in the order of years.
 */
const lockThisYear = async (tx: ActTransaction, key: Omit<SeriesKey, 'year'>, calendar: Calendar) => {
  for (let now = tx.found.now; ;) {
    const year = yearAt(now, calendar);
    const locked = await tx.lockSeries({ ...key, year });
    if (yearAt(locked.now, calendar) === year) return locked;
    now = locked.now;
  }
};

/** The series that the act writes to: a number is cancelled in the series that it came from, whatever year it is now. */
export const lockSeries = async (
  tx: ActTransaction,
  { act }: Command,
  { procedure, calendar, state }: Of,
): Promise<{ head: SeriesHead; now: Instant } | null> => {
  if (!procedure.documentType) return null;
  const drawn = givesUp.has(act.act) && state?.issuedAt === null ? state.number : undefined;
  if (givesUp.has(act.act) && !drawn) return null;
  const secret = act.act === 'number' ? act.secret === true : drawn?.secret === true;
  const key = { unit: procedure.issuer, documentType: seriesOf(procedure, secret) };
  return drawn ? tx.lockSeries({ ...key, year: drawn.year }) : lockThisYear(tx, key, calendar);
};

/** A stream of its own, so that no gap can hide: a cancelled number stays in it, with the reason, and is not drawn again. */
export const drawOf = (head: SeriesHead, drawn: Drawn, task: string, actor: Actor | null, facts: Facts): SeriesDraw => {
  const { number, year, notation } = drawn;
  const at = facts.now;
  const stream = { kind: 'series' as const, id: `${head.unit}/${head.documentType}/${head.year}` };
  const payload = {
    ...{ kind: drawn.kind === 'numbered' ? 'drawn' : 'cancelled', number, year, notation, task },
    ...(drawn.kind === 'numberCancelled' ? { reason: drawn.reason } : {}),
  };
  const unlinked = { stream, seq: head.seq + 1, at, actor, facts: factsOf(facts), payload };
  const linked = link(head.seq === 0 ? genesis : head.headHash, unlinked, sha256);
  const entry = { ...unlinked, ...linked };
  return { ...head, last: Math.max(head.last, number), seq: entry.seq, headHash: entry.hash, at, entry };
};
