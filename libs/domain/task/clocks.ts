import type { Calendar } from '../time/calendar.js';
import { daysBefore, dueAnyhow } from '../time/count.js';
import type { Deadline, Term } from '../time/deadline.js';
import type { Instant } from '../time/instant.js';
import { besidePrefix, taskPrefix } from './beside/prefix.js';
import { putAside } from './beside/standing.js';
import { completionRound, findSeat, refText, sameSubject, sameVisit } from './subject.js';
import type { TaskState } from './state.js';
import { countedOf } from './clock.js';
import type { Clock, Subject } from './clock.js';
import type { VisitRef } from './visit.js';

/** The first part of the ids of a subject's clocks; completion counts its rounds and a deadline its moves, so that no id is ever armed twice. */
export const clockPrefix = (state: TaskState, subject: Subject): string => {
  switch (subject.of) {
    case 'visit':
      return refText(subject);
    case 'seat':
      return subject.seat;
    case 'completion':
      return `completion#${completionRound(state)}`;
    case 'obligation':
      return subject.obligation;
    case 'occurrence':
      return `occurrence#${subject.occurrence}`;
    case 'beside':
      return besidePrefix(state, subject.id);
    case 'task':
      return taskPrefix(state);
  }
};

const reminderOf = (prefix: string, subject: Subject, deadline: Deadline, days: number, calendar: Calendar): Clock => {
  const { at, provisional } = daysBefore(deadline.due, days, calendar);
  const clock: Clock = { id: `${prefix}/remind-${days}`, kind: 'reminder', subject, due: at, step: days };
  return provisional ? { ...clock, provisional } : clock;
};

/**
 * The next reminder of a term that has passed. It is counted as a rung is, and named by the instant that it is counted
 * from, which no other one of the subject shares.
 */
export const reminderAfter = (
  prefix: string,
  subject: Subject,
  { days, from, calendar }: { days: number; from: Instant; calendar: Calendar },
): Clock => {
  const term: Term = { unit: 'workingDay', amount: days };
  const deadline = dueAnyhow(term, from, calendar);
  const { due, provisional } = deadline;
  const clock: Clock = { id: `${prefix}/remind@${from}`, kind: 'reminder', subject, due, counted: countedOf(deadline) };
  return provisional ? { ...clock, provisional } : clock;
};

/** The term and its reminders; one whose moment is already past when the clocks are armed would remind of nothing. */
export const clocksOf = (
  prefix: string,
  subject: Subject,
  deadline: Deadline,
  arming: { from: Instant; reminders: readonly number[]; calendar: Calendar },
): Clock[] => {
  const reminders = arming.reminders.map((days) => reminderOf(prefix, subject, deadline, days, arming.calendar));
  const ahead = reminders.filter(({ due }) => due > arming.from && due < deadline.due);
  const term: Clock = { id: `${prefix}/term`, kind: 'term', subject, due: deadline.due };
  return [...ahead, deadline.provisional ? { ...term, provisional: true } : term];
};

/** Time has an order of its own: what is due first, and by name where two things are due at once. */
const before = (a: Clock, b: Clock): boolean => a.due < b.due || (a.due === b.due && a.id < b.id);

export const nextClock = (clocks: readonly Clock[]): Clock | null =>
  clocks.reduce<Clock | null>((first, clock) => (first === null || before(clock, first) ? clock : first), null);

/** The next instant at which time must pass for this task. */
export const alarm = (state: TaskState): Instant | null => nextClock(state.clocks)?.due ?? null;

export const without = (state: TaskState, drop: (clock: Clock) => boolean): TaskState => ({
  ...state,
  clocks: state.clocks.filter((clock) => !drop(clock)),
  ...(state.beside && { beside: { ...state.beside, held: state.beside.held.filter((clock) => !drop(clock)) } }),
});

export const disarm = (state: TaskState, subject: Subject): TaskState =>
  without(state, (clock) => sameSubject(clock.subject, subject));

/** A closed visit has no clocks, and neither have its seats. */
export const disarmVisit = (state: TaskState, ref: VisitRef): TaskState =>
  without(state, ({ subject }) => {
    if (subject.of === 'visit') return sameVisit(subject, ref);
    const seat = subject.of === 'seat' ? findSeat(state, subject.seat) : null;
    return seat !== null && sameVisit(seat.visit, ref);
  });

/** What is armed while its budget stands is put aside at once. */
export const arm = (state: TaskState, clocks: readonly Clock[]): TaskState =>
  putAside({ ...state, clocks: [...state.clocks, ...clocks] });
