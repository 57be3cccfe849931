import { isRefusal, refuse, type Refusal } from '../../refusal.js';
import { isCivilDate, yearOf } from '../civil.js';
import type { Term } from '../deadline.js';
import type { Moves } from '../calendar.js';
import type { CivilDate } from '../instant.js';
import { movedDay } from '../moved.js';
import { knowsYear, natureOf } from '../working-day.js';
import { withoutContext } from './context.js';
import { readDuration } from './duration.js';
import { daysOf, wordsOf } from './explained.js';
import { readFixed, type Read } from './fixed.js';
import { plain } from './plain.js';
import { readRecurring } from './recurring.js';
import { usualSettings, type Occurrence, type TermContext, type TermFlag, type TermReading } from './reading.js';
import { verbatim } from './verbatim.js';
import { conditionOf, isAlsoOngoing, readNone, readWaiting } from './waiting.js';

type Found = Read & { term?: Term | null; occurrences?: CivilDate[] };

/**
 * What a text says about time: the nominal day, and where it moves when that day is not worked. The verbatim text is the
 * caller's to keep. Refused are only a document date that is no date, and working days counted into a year that has no
 * calendar: everything else that is odd is flagged, and nothing is corrected.
 */
export const parseTerm = (text: string, context: TermContext): TermReading | Refusal => {
  if (!isCivilDate(context.documentDate)) return refuse('date.invalid', { date: context.documentDate });
  const { said, flags } = withoutContext(plain(text));
  const found = readingOf(said, context);
  if (isRefusal(found)) return found;
  const shown = flags.length > 0 ? found.flags.filter(({ code }) => code !== 'unread') : found.flags;
  const reading = whole({ ...found, flags: [...flags, ...shown] }, said, context);
  return { ...reading, flags: reading.flags.map(inItsWords(text)) };
};

const inItsWords =
  (text: string) =>
  ({ code, facts }: TermFlag): TermFlag => {
    if (!facts) return { code };
    return {
      code,
      facts: typeof facts['event'] === 'string' ? { ...facts, event: verbatim(text, facts['event']) } : facts,
    };
  };

/** In the order of what binds most: a repetition, an amount of time, a day, an event, and no day at all. */
const readingOf = (said: string, context: TermContext): Found | Refusal => {
  if (/\bam lich\b/.test(said)) return { ...readNone(''), flags: [{ code: 'lunar' }] };
  return (
    readRecurring(said, context) ??
    readDuration(said, context) ??
    readFixed(said, context) ??
    readWaiting(said) ??
    readNone(said)
  );
};

const dated = new Set<TermReading['kind']>(['date', 'month', 'quarter', 'year']);

const whole = (found: Found, said: string, context: TermContext): TermReading => {
  const isDated = dated.has(found.kind);
  const moves = movesOf(found, context);
  const moved = found.due && movedFrom(found.due, moves, context);
  const conditions = isDated ? conditionOf(said) : [];
  const read = {
    kind: found.kind,
    due: found.due,
    moved_to: moved,
    start: found.start,
    also_ongoing: found.also_ongoing ?? ((isDated || found.kind === 'recurring') && isAlsoOngoing(said)),
    cadence: found.cadence ?? null,
    flags: unlike([...found.flags, ...conditions, ...dayFlags(found, moved, context)]),
    term: found.term ?? termOf(found, moves),
  };
  const occurrences = (found.occurrences ?? []).map((due): Occurrence => ({
    due,
    moved_to: movedFrom(due, moves, context),
  }));
  const explanation = {
    words: wordsOf(read, context),
    calendar: context.calendar.version,
    days: daysOf(read, context),
    occurrences,
  };
  return { ...read, explanation };
};

/** Working days end on one; hours do not move; the rest as the settings say of their kind. */
const movesOf = ({ kind, term }: Found, { settings = usualSettings }: TermContext): Moves => {
  if (kind !== 'duration') return settings.fixed;
  return term?.unit === 'hour' ? 'stay' : settings.period;
};

const movedFrom = (due: CivilDate, moves: Moves, { calendar, documentDate }: TermContext): CivilDate | null => {
  const moved = movedDay(due, moves, calendar);
  // A day that moves to before the document itself could never be kept.
  const kept = moved < documentDate && due >= documentDate ? movedDay(due, 'next', calendar) : moved;
  return kept === due ? null : kept;
};

const termOf = ({ due }: Found, moves: Moves): Term | null =>
  due === null ? null : { unit: 'date', date: due, inclusive: true, moves };

const dayFlags = ({ due, kind, start }: Found, moved: CivilDate | null, context: TermContext): TermFlag[] => {
  if (!due) return [];
  const { calendar, documentDate, planYear } = context;
  const flags: TermFlag[] = [];
  if (due < documentDate) flags.push({ code: 'past', facts: { date: due } });
  if (planYear !== undefined && dated.has(kind) && yearOf(due) < planYear) {
    flags.push({ code: 'yearOutsidePlan', facts: { year: yearOf(due) } });
  }
  if (!knowsYear(due, calendar)) flags.push({ code: 'provisional', facts: { year: yearOf(due) } });
  const days = daysOf({ kind, due, moved_to: moved, start, cadence: null, flags, term: null }, context);
  if (days.some(({ date }) => natureOf(date, calendar).reason?.estimated)) flags.push({ code: 'estimated' });
  return flags;
};

const unlike = (flags: TermFlag[]): TermFlag[] => {
  const seen = new Set<string>();
  return flags.filter((flag) => {
    const key = JSON.stringify(flag);
    return !seen.has(key) && seen.add(key);
  });
};
