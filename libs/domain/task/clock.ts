import type { CivilDate, Instant } from '../time/instant.js';
import type { Deadline, Stood, Term } from '../time/deadline.js';
import type { Watch } from '../procedure/urgency.js';
import type { UnitId } from '../words.js';
import type { VisitRef } from './visit.js';

/** What a clock or an escalation is about. */
export type Subject =
  | { of: 'task' }
  | { of: 'completion' }
  | ({ of: 'visit' } & VisitRef)
  | { of: 'seat'; seat: string }
  | { of: 'obligation'; obligation: string }
  | { of: 'occurrence'; occurrence: number }
  | { of: 'beside'; id: string };

/** All that is needed to count again; `unit` is whose variant of the calendar, where it has one. */
export type Counted = { start: Instant; term: Term; stood?: Stood[]; unit?: UnitId };

export const countedOf = ({ start, term, stood, unit }: Deadline): Counted => ({
  ...{ start, term },
  ...(stood ? { stood } : {}),
  ...(unit === undefined ? {} : { unit }),
});

/** An armed alarm: the instant at which time must pass for its subject, and what passes. */
export type Clock = {
  /** Unique within the task, so that one passing is one entry: `draft#1/term`, `draft#1/remind-3`, `draft#1/rung-2`. */
  id: string;
  kind: 'reminder' | 'term' | 'rung' | 'watch' | 'archive' | 'occurrence' | 'check';
  subject: Subject;
  due: Instant;
  /** For a reminder the working days before the last one, for a rung its place on the ladder (from 0). */
  step?: number;
  /** What a rung, a watch, a reminder after the term or the archiving was counted from: no deadline would say so. */
  counted?: Counted;
  /** The sign of life that it watches for. */
  watch?: Watch['on'];
  /** The date of the occurrence that it opens. */
  planned?: { date: CivilDate; inclusive: boolean };
  /** Counted in calendar days, because the working days of that year are not known yet. */
  provisional?: true;
};
