import { stepAfter, stepOf } from '../procedure/steps.js';
import { dueAnyhow } from '../time/count.js';
import type { Instant } from '../time/instant.js';
import { checked } from './beside/conditions.js';
import { lapsed } from './beside/lapsing.js';
import { calendarOfUnit } from './calendar-of.js';
import { nextClock } from './clocks.js';
import type { Facts, Outage } from './facts.js';
import type { TaskEntry } from './entries.js';
import { occurrenceOpens } from './course/occurrences.js';
import { evolve } from './evolve.js';
import { climb } from './ladder.js';
import { lateClocks, remindedAgain } from './lateness.js';
import { closing, opensByTime } from './moves.js';
import { archivedByTime } from './parts/archiving.js';
import { rehoming } from './rehome.js';
import { comesFirst, replanned } from './replan.js';
import { roundOver } from './round.js';
import { awaited, findSeat } from './subject.js';
import { watched } from './watching.js';
import type { TaskState } from './state.js';
import type { Clock } from './clock.js';
import type { Seat, Visit } from './visit.js';

const reminded = (state: TaskState, { id, subject, due, counted }: Clock, facts: Facts): TaskEntry[] => {
  const clocks = counted ? remindedAgain(state, subject, due, facts) : [];
  const more = clocks.length > 0 ? { clocks } : {};
  return [{ kind: 'reminded', clock: id, subject, to: awaited(state, subject), due, ...more }];
};

const fellLate = (state: TaskState, { id, subject, due }: Clock, facts: Facts): TaskEntry[] => {
  const clocks = lateClocks(state, subject, due, facts);
  return [{ kind: 'fellLate', clock: id, subject, holder: awaited(state, subject), due, clocks }];
};

/** Nobody could answer: silence that fell due meanwhile means nothing yet, and starts anew when the outage has ended. */
const postponed = (seat: Seat, clock: Clock, { from, to }: Outage, facts: Facts): TaskEntry => {
  const deadline = dueAnyhow(facts.procedure.afterOutage, to, calendarOfUnit(facts, seat.unit));
  // A name of its own: the term that fell into the outage has passed, and one passing is one entry.
  const again: Clock = { ...clock, id: `${seat.id}/term@${deadline.due}`, due: deadline.due };
  const outage = { from, to };
  return {
    kind: 'silencePostponed',
    clock: clock.id,
    seat: seat.id,
    outage,
    due: clock.due,
    deadline,
    clocks: [again],
  };
};

/** Silence that ends the round closes the visit, at the instant that the silence fell due. */
const movedBySilence = (state: TaskState, visit: Visit, silent: Seat, clock: Clock, facts: Facts): TaskEntry[] => {
  const rest = roundOver(visit, silent.id, { status: 'deemedConsent' }, facts);
  if (rest === null) return [];
  const next = stepAfter(facts.procedure, visit.step);
  return [
    ...rest,
    closing(visit, 'forward', null, clock.due),
    opensByTime(state, facts, next, { from: visit, on: clock.due }),
  ];
};

/** At its first and at its last instant the installation was there. */
const fellInto = ({ from, to }: Outage, due: Instant): boolean => from < due && due < to;

const seatTerm = (state: TaskState, clock: Clock, id: string, facts: Facts): TaskEntry[] => {
  const found = findSeat(state, id);
  if (!found) return fellLate(state, clock, facts);
  const { onSilence } = stepOf(facts.procedure, found.visit.step);
  if (onSilence.does !== 'deemedConsent') return fellLate(state, clock, facts);
  const outage = facts.outages.find((gap) => fellInto(gap, clock.due));
  if (outage) return [postponed(found.seat, clock, outage, facts)];
  const silence: TaskEntry = { kind: 'seatDeemedConsent', seat: id, basis: onSilence.basis, due: clock.due };
  return [silence, ...movedBySilence(state, found.visit, found.seat, clock, facts)];
};

/** An extension that nobody decided on is none: the old deadline stands. */
const plainTerm = (state: TaskState, clock: Clock, facts: Facts): TaskEntry[] =>
  lapsed(state, clock) ?? fellLate(state, clock, facts);

const passing: Record<Clock['kind'], (state: TaskState, clock: Clock, facts: Facts) => TaskEntry[]> = {
  reminder: reminded,
  term: (state, clock, facts) =>
    clock.subject.of === 'seat' ? seatTerm(state, clock, clock.subject.seat, facts) : plainTerm(state, clock, facts),
  rung: (state, clock, facts) => [climb(state, clock, facts)],
  watch: watched,
  archive: archivedByTime,
  occurrence: occurrenceOpens,
  check: checked,
};

const dueClock = (state: TaskState, now: Instant): Clock | null => {
  const clock = nextClock(state.clocks);
  return clock === null || clock.due > now ? null : clock;
};

/**
 * What is due up to now, in order, each once, each judged on the facts of its own instant. Nothing depends on when this
 * is asked, so one jump and many small ones give the same entries. At a limit it stops between two instants' entries,
 * and the rest is due the next time.
 */
export const passTime = (state: TaskState, facts: Facts, limit = Number.POSITIVE_INFINITY): TaskEntry[] => {
  const entries: TaskEntry[] = [];
  let current = state;
  let isPlanned = false;
  const record = (payloads: TaskEntry[], at: Instant): void => {
    for (const payload of payloads) {
      entries.push(payload);
      current = evolve(current, { payload, at, actor: null });
    }
  };
  while (entries.length < limit) {
    const clock = dueClock(current, facts.now);
    const moved = rehoming(current, facts.organisation, clock?.due ?? facts.now);
    if (moved) record([moved], moved.on);
    else if (!isPlanned && comesFirst(clock, facts)) {
      isPlanned = true;
      record(replanned(current, facts), facts.now);
    } else if (clock === null) break;
    else record(passing[clock.kind](current, clock, facts), clock.due);
  }
  return entries;
};

/** The state that those entries leave. */
export const afterTime = (state: TaskState, passed: readonly TaskEntry[], facts: Facts): TaskState =>
  passed.reduce((current, payload) => evolve(current, { payload, at: facts.now, actor: null }), state);
