import { stepOf } from '../procedure/steps.js';
import type { Calendar } from '../time/calendar.js';
import { daysBefore, dueAnyhow } from '../time/count.js';
import type { Deadline } from '../time/deadline.js';
import type { Instant } from '../time/instant.js';
import { calendarFor } from '../time/variant.js';
import type { EntryOf } from './evolve/change.js';
import type { Facts } from './facts.js';
import type { TaskState } from './state.js';
import type { Clock } from './clock.js';
import { deadlineOf, findSeat, sameSubject } from './subject.js';

type Replanned = EntryOf<'replanned'>;

/** Reminders that are still to come move with their term; those that were sent are not sent again. */
export const reminderAt = (clock: Clock, due: Instant, on: Instant, calendar: Calendar): Clock => {
  const { provisional: _, ...kept } = clock;
  const { at, provisional } = daysBefore(due, clock.step ?? 0, calendar);
  const moved: Clock = { ...kept, due: Math.max(at, on) };
  return provisional ? { ...moved, provisional } : moved;
};

export const termAt = ({ provisional: _, ...clock }: Clock, { due, provisional }: Deadline): Clock =>
  provisional ? { ...clock, due, provisional } : { ...clock, due };

/** A new calendar gives those who are silent more time and never less: nobody's consent follows from a day that was taken away. */
const wouldHurrySilence = ({ state, facts }: Scene, { subject, due }: Clock, moved: Deadline): boolean => {
  const found = subject.of === 'seat' ? findSeat(state, subject.seat) : null;
  if (!found || moved.due >= due) return false;
  return stepOf(facts.procedure, found.visit.step).onSilence.does === 'deemedConsent';
};

const isBeforeTerm = ({ kind, counted }: Clock): boolean => kind === 'reminder' && counted === undefined;

type Scene = { state: TaskState; facts: Facts; on: Instant };

const ofTerm = (scene: Scene, clock: Clock): Replanned[] => {
  const { state, facts, on } = scene;
  const before = deadlineOf(state, clock.subject);
  if (!before || before.calendarVersion === facts.calendar.version) return [];
  const calendar = calendarFor(facts.calendar, before.unit);
  const deadline = dueAnyhow(before.term, before.start, calendar, before.stood);
  if (deadline.due === clock.due || wouldHurrySilence(scene, clock, deadline)) return [];
  const reminders = state.clocks.filter((other) => isBeforeTerm(other) && sameSubject(other.subject, clock.subject));
  const clocks = [termAt(clock, deadline), ...reminders.map((one) => reminderAt(one, deadline.due, on, calendar))];
  return [{ ...entry(scene, clock), deadline, clocks }];
};

/** Rungs, reminders after the term, and the day on which a file is put away. */
const ofCounted = (scene: Scene, clock: Clock): Replanned[] => {
  if (!clock.counted) return [];
  const { term, start, stood, unit } = clock.counted;
  const deadline = dueAnyhow(term, start, calendarFor(scene.facts.calendar, unit), stood);
  if (deadline.due === clock.due) return [];
  return [{ ...entry(scene, clock), deadline: null, clocks: [termAt(clock, deadline)] }];
};

const entry = ({ facts, on }: Scene, { subject, due }: Clock) => ({
  kind: 'replanned' as const,
  subject,
  was: due,
  on,
  calendar: facts.calendar.version,
});

/**
 * What a newer version of the calendar moves of a living task: one entry for each. What has passed stays; a term that
 * comes out on the same instant is left as it was counted.
 */
export const replanned = (state: TaskState, facts: Facts): Replanned[] => {
  const scene = { state, facts, on: publishedAt(facts) };
  return state.clocks.flatMap((clock) => {
    if (clock.kind === 'term') return ofTerm(scene, clock);
    return ofCounted(scene, clock);
  });
};

/** A calendar that no installation has published counts from now. */
export const publishedAt = ({ calendar, now }: Facts): Instant => calendar.publishedAt ?? now;

/** Whether the newer calendar comes before what is due next: a term planned under an older one is planned again first. */
export const comesFirst = (next: Clock | null, facts: Facts): boolean => next === null || next.due > publishedAt(facts);
