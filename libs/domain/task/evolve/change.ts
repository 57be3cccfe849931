import type { Actor, Behalf } from '../../journal/entry.js';
import type { Instant } from '../../time/instant.js';
import type { PersonId, PostId } from '../../words.js';
import type { Done } from '../done.js';
import type { TaskEntry, TaskEntryKind } from '../entries.js';
import { sameVisit } from '../subject.js';
import type { TaskState } from '../state.js';
import type { Seat, Visit, VisitRef } from '../visit.js';

export type Envelope = { at: Instant; actor: Actor | null };

type Entries = { [E in TaskEntry as E['kind']]: E };
export type EntryOf<K extends TaskEntryKind> = Entries[K];
export type Change<K extends TaskEntryKind> = (state: TaskState, entry: EntryOf<K>, envelope: Envelope) => TaskState;
export type Changes<K extends TaskEntryKind = Exclude<TaskEntryKind, 'assigned'>> = { [Kind in K]: Change<Kind> };

/** An act's entry always has its actor; one without is a broken journal. */
export const byWhom = ({ actor }: Envelope): { by: PersonId; post: PostId; behalf?: Behalf } => {
  if (actor === null) throw new Error('an entry of an act without its actor');
  const { person, post, behalf } = actor;
  return { by: person, post, ...(behalf ? { behalf } : {}) };
};

/** The same with its instant, as what was done keeps it. */
export const done = (envelope: Envelope): Done => ({ at: envelope.at, ...byWhom(envelope) });

export const mapVisit = (state: TaskState, ref: VisitRef, to: (visit: Visit) => Visit): TaskState => ({
  ...state,
  visits: state.visits.map((visit) => (sameVisit(visit, ref) ? to(visit) : visit)),
});

export const mapSeat = (state: TaskState, id: string, to: (seat: Seat) => Seat): TaskState => ({
  ...state,
  visits: state.visits.map((visit) => {
    if (!visit.seats.some((seat) => seat.id === id)) return visit;
    return { ...visit, seats: visit.seats.map((seat) => (seat.id === id ? to(seat) : seat)) };
  }),
});

/** What the journal keeps around a payload that folding needs: when it was recorded, and who decided it. */
export type Recorded = { payload: TaskEntry; at: Instant; actor: Actor | null };
