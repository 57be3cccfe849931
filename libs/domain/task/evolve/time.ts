import type { Deadline } from '../../time/deadline.js';
import type { Instant } from '../../time/instant.js';
import { mapRequest } from '../beside/evolve/requests.js';
import { arm, disarm, without } from '../clocks.js';
import { mapObligations } from '../parts/evolve.js';
import { mapOccurrence } from '../course/evolve.js';
import { sameSubject, standingEscalations } from '../subject.js';
import type { Escalation, TaskState } from '../state.js';
import type { Subject } from '../clock.js';
import type { Change, Changes } from './change.js';
import { byWhom, mapSeat, mapVisit } from './change.js';

const passed = (state: TaskState, id: string): TaskState => without(state, (clock) => clock.id === id);

const late = (state: TaskState, subject: Subject, lateAt: Instant): TaskState => {
  switch (subject.of) {
    case 'task':
      return { ...state, lateAt };
    case 'visit':
      return mapVisit(state, subject, (visit) => ({ ...visit, lateAt }));
    case 'seat':
      return mapSeat(state, subject.seat, (seat) => ({ ...seat, lateAt }));
    case 'completion':
      return state.completion.is === 'claimed' ? { ...state, completion: { ...state.completion, lateAt } } : state;
    case 'obligation':
      return mapObligations(state, (owed) => (owed.id === subject.obligation ? { ...owed, lateAt } : owed));
    case 'occurrence':
      return mapOccurrence(state, subject.occurrence, (each) =>
        each.completion.is === 'claimed'
          ? { ...each, completion: { ...each.completion, lateAt } }
          : { ...each, lateAt },
      );
    case 'beside':
      return mapRequest(state, subject.id, (request) => ({ ...request, lateAt }));
  }
};

const escalated: Change<'escalated'> = (state, { clock, subject, rung, to, due, clocks }) => {
  const escalation: Escalation = { subject, rung, to, at: due, acknowledged: null };
  return arm({ ...passed(state, clock), escalations: [...state.escalations, escalation] }, clocks);
};

// Whoever stands higher settles it for those told before, and the ladder stands until the date that was set.
const acknowledged: Change<'acknowledged'> = (state, { subject, rung, until, clocks }, envelope) => {
  const settled = { by: byWhom(envelope).by, at: envelope.at, until };
  const standing = standingEscalations(state, subject);
  const settles = (told: Escalation): boolean =>
    told.acknowledged === null && told.rung <= rung && standing.includes(told);
  const escalations = state.escalations.map((told) => (settles(told) ? { ...told, acknowledged: settled } : told));
  const still = without(state, (clock) => clock.kind === 'rung' && sameSubject(clock.subject, subject));
  return arm({ ...still, escalations }, clocks);
};

/** A term that runs on is counted anew. */
export const replan = (state: TaskState, subject: Subject, deadline: Deadline): TaskState => {
  switch (subject.of) {
    case 'task':
      return { ...state, deadline };
    case 'visit':
      return mapVisit(state, subject, (visit) => ({ ...visit, deadline }));
    case 'seat':
      return mapSeat(state, subject.seat, (seat) => ({ ...seat, deadline }));
    case 'completion':
      return state.completion.is === 'claimed' ? { ...state, completion: { ...state.completion, deadline } } : state;
    case 'obligation':
      return mapObligations(state, (owed) => (owed.id === subject.obligation ? { ...owed, deadline } : owed));
    case 'occurrence':
      return mapOccurrence(state, subject.occurrence, (each) =>
        each.completion.is === 'claimed'
          ? { ...each, completion: { ...each.completion, deadline } }
          : { ...each, deadline },
      );
    case 'beside':
      return mapRequest(state, subject.id, (request) => ({ ...request, deadline }));
  }
};

const replanned: Change<'replanned'> = (state, { subject, deadline, clocks }) => {
  const ids = new Set(clocks.map(({ id }) => id));
  const kept = without(state, ({ id }) => ids.has(id));
  return arm(deadline ? replan(kept, subject, deadline) : kept, clocks);
};

const watched: Change<'watched'> = (state, { clock, on, subject, since, to, due, clocks }) => {
  const told = to === null ? [] : [{ on, subject, since, to, at: due }];
  const silences = [...(state.silences ?? []), ...told];
  return arm({ ...passed(state, clock), ...(silences.length > 0 ? { silences } : {}) }, clocks);
};

type TimeEntry = 'reminded' | 'watched' | 'fellLate' | 'escalated' | 'silencePostponed' | 'replanned' | 'acknowledged';

export const timeChanges: Changes<TimeEntry> = {
  reminded: (state, { clock, clocks = [] }) => arm(passed(state, clock), clocks),
  fellLate: (state, { clock, subject, due, clocks }) => arm(late(passed(state, clock), subject, due), clocks),
  escalated,
  watched,
  silencePostponed: (state, { seat, outage, deadline, clocks }) =>
    arm(
      mapSeat(disarm(state, { of: 'seat', seat }), seat, (open) => ({
        ...open,
        deadline,
        postponed: [...(open.postponed ?? []), outage],
      })),
      clocks,
    ),
  replanned,
  acknowledged,
};
