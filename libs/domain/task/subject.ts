import { deadlineSince, requestOf } from './beside/beside.js';
import type { Deadline } from '../time/deadline.js';
import type { Instant } from '../time/instant.js';
import type { PostId, UnitId } from '../words.js';
import { findObligation, openObligations } from './parts/state.js';
import { occurrenceDeadline, occurrenceOf, occurrenceSince } from './course/lookup.js';
import type { Escalation, TaskState } from './state.js';
import type { Subject } from './clock.js';
import type { Seat, Visit, VisitRef } from './visit.js';

/** `draft#1` */
export const refText = ({ step, round }: VisitRef): string => `${step}#${round}`;

export const seatId = (visit: VisitRef, unit: UnitId): string => `${refText(visit)}/${unit}`;

/** The canonical name of a subject, within the task: `visit:draft#1`, `seat:opinions#1/so-noi-vu`, `completion`, `task`. */
export const subjectText = (subject: Subject): string => {
  if (subject.of === 'visit') return `visit:${refText(subject)}`;
  if (subject.of === 'obligation') return `obligation:${subject.obligation}`;
  if (subject.of === 'occurrence') return `occurrence:${subject.occurrence}`;
  if (subject.of === 'beside') return `beside:${subject.id}`;
  return subject.of === 'seat' ? `seat:${subject.seat}` : subject.of;
};

export const sameSubject = (a: Subject, b: Subject): boolean => subjectText(a) === subjectText(b);

export const sameVisit = (a: VisitRef, b: VisitRef): boolean => a.step === b.step && a.round === b.round;

export const visitSubject = ({ step, round }: VisitRef): Subject => ({ of: 'visit', step, round });

/** The one visit that is open; none once the result is claimed. */
export const openVisit = (state: TaskState): Visit | null => {
  const last = state.visits.at(-1);
  return last && last.closedAt === null ? last : null;
};

export const visitOf = (state: TaskState, ref: VisitRef): Visit | null =>
  state.visits.find((visit) => sameVisit(visit, ref)) ?? null;

export const findSeat = (state: TaskState, id: string): { seat: Seat; visit: Visit } | null => {
  for (const visit of state.visits) {
    const seat = visit.seats.find((candidate) => candidate.id === id);
    if (seat) return { seat, visit };
  }
  return null;
};

/** The term that a subject is under; `null` where it has none, `undefined` where there is no such subject. */
export const deadlineOf = (state: TaskState, subject: Subject): Deadline | null | undefined => {
  switch (subject.of) {
    case 'task':
      return state.deadline;
    case 'completion':
      return state.completion.is === 'claimed' ? state.completion.deadline : null;
    case 'occurrence':
      return occurrenceDeadline(state, subject.occurrence);
    case 'visit':
      return visitOf(state, subject)?.deadline;
    case 'seat':
      return findSeat(state, subject.seat)?.seat.deadline;
    case 'obligation':
      return findObligation(state, subject.obligation)?.deadline;
    case 'beside':
      return requestOf(state, subject.id)?.deadline;
  }
};

/** A claim that was taken back leads to the step from which it was made. */
const claimFell = ({ because, step }: Visit): boolean =>
  because.kind === 'redo' ||
  because.kind === 'reopened' ||
  (because.kind === 'withdrawn' && because.from.step === step);

/** How often the result has been claimed, the coming claim included: whatever makes a claim fall starts a round. */
export const completionRound = (state: TaskState): number => 1 + state.visits.filter(claimFell).length;

/** Since when somebody is awaited for this subject; `null` once nobody is. */
export const openSince = (state: TaskState, subject: Subject): Instant | null => {
  switch (subject.of) {
    case 'task':
      return state.progress === 'working' ? deadlineSince(state) : null;
    case 'completion':
      return state.completion.is === 'claimed' ? state.completion.at : null;
    case 'occurrence': {
      const occurrence = occurrenceOf(state, subject.occurrence);
      return occurrence && occurrenceSince(occurrence);
    }
    case 'visit': {
      const visit = visitOf(state, subject);
      return visit?.closedAt === null ? visit.openedAt : null;
    }
    case 'seat': {
      const seat = findSeat(state, subject.seat)?.seat;
      return seat?.status === 'open' ? seat.openedAt : null;
    }
    case 'obligation': {
      return openObligations(state).find(({ id }) => id === subject.obligation)?.openedAt ?? null;
    }
    case 'beside': {
      const request = requestOf(state, subject.id);
      return request?.status === 'open' ? (request.passed.at(-1)?.at ?? request.openedAt) : null;
    }
  }
};

/** The post that must act on the subject; for the task, the one that has the file. */
export const awaited = (state: TaskState, subject: Subject): PostId => {
  if (subject.of === 'seat') return findSeat(state, subject.seat)?.seat.holder ?? state.assigner;
  if (subject.of === 'beside') return requestOf(state, subject.id)?.holder ?? state.assigner;
  if (subject.of === 'completion') return state.completion.is === 'claimed' ? state.completion.holder : state.assigner;
  if (subject.of === 'obligation') return findObligation(state, subject.obligation)?.holder ?? state.assigner;
  if (subject.of === 'occurrence' && occurrenceOf(state, subject.occurrence)?.completion.is === 'claimed')
    return state.assigner;
  const visit = subject.of === 'visit' ? visitOf(state, subject) : openVisit(state);
  return visit?.holder ?? state.assigner;
};

/** The escalations of a subject that is still open, oldest first; those of an earlier round of completion are over. */
export const standingEscalations = (state: TaskState, subject: Subject): Escalation[] => {
  const since = openSince(state, subject);
  if (since === null) return [];
  return state.escalations.filter((escalation) => sameSubject(escalation.subject, subject) && escalation.at >= since);
};

/** Those that nobody has acknowledged yet, of every subject. */
export const unacknowledged = (state: TaskState): Escalation[] =>
  state.escalations.filter(
    (escalation) =>
      escalation.acknowledged === null && standingEscalations(state, escalation.subject).includes(escalation),
  );
