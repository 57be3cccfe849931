import { resolveHolder } from '../organisation/resolve.js';
import type { Step } from '../procedure/procedure.js';
import { remindersOf, termOf } from '../procedure/rules.js';
import { stageOf } from '../procedure/steps.js';
import { isRefusal, refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import { dueAnyhow, dueOf } from '../time/count.js';
import type { Deadline } from '../time/deadline.js';
import type { Instant } from '../time/instant.js';
import type { PostId } from '../words.js';
import { calendarOfPost } from './calendar-of.js';
import { clocksOf } from './clocks.js';
import type { Facts } from './facts.js';
import type { TaskEntry } from './entries.js';
import type { EntryOf } from './evolve/change.js';
import { refText, visitSubject } from './subject.js';
import type { TaskState, Visit, VisitCause, VisitRef } from './state.js';

/** The file leaves a step. */
export const closing = (
  { step, round }: VisitRef,
  outcome: 'forward' | 'returned' | 'declined',
  note: string | null,
  on: Instant,
): TaskEntry => ({ kind: 'visitClosed', visit: { step, round }, outcome, note, on });

/** Every opinion still awaited in a visit that is left: each agency is told that it need not answer. */
export const withdrawals = (visit: Visit): TaskEntry[] =>
  visit.seats.filter(({ status }) => status === 'open').map(({ id }) => ({ kind: 'seatWithdrawn', seat: id }));

type Opening = { step: Step; because: VisitCause; holder: PostId; deadline: Deadline | null; on: Instant };

type Opened = EntryOf<'visitOpened'>;

const opening = (state: TaskState, facts: Facts, { step, because, holder, deadline, on }: Opening): Opened => {
  const round = 1 + state.visits.filter((visit) => visit.step === step.key).length;
  const visit = { step: step.key, round };
  const calendar = calendarOfPost(facts, holder);
  const arming = { from: on, calendar, reminders: remindersOf(facts.procedure, state.priority) };
  const clocks = deadline ? clocksOf(refText(visit), visitSubject(visit), deadline, arming) : [];
  const does = { stepKind: step.kind, stage: stageOf[step.kind] };
  return { kind: 'visitOpened', visit, ...does, holder, because, deadline, clocks, on };
};

/** The file arrives at a step by somebody's act: refused where nobody would have it, or its term cannot be counted. */
export const opens = (
  state: TaskState,
  facts: Facts,
  step: Step,
  because: VisitCause,
  given: { holder?: PostId } = {},
): Opened | Refusal => {
  const holder = given.holder ?? resolveHolder(step.holder, state, facts.organisation, facts.now);
  if (holder === null) return refuse('holder.none', { step: step.key });
  const term = termOf(step, state.priority);
  const deadline = term && dueOf(term, facts.now, calendarOfPost(facts, holder));
  if (isRefusal(deadline)) return deadline;
  return opening(state, facts, { step, because, holder, deadline, on: facts.now });
};

/**
 * The same by time alone, at the instant that moved it. Nobody is there to hear a refusal: where nobody has the post, the
 * file stays on the desk it is on, and a term into an unknown year is counted in calendar days.
 */
export const opensByTime = (
  state: TaskState,
  facts: Facts,
  step: Step,
  moved: { from: Visit; on: Instant },
): Opened => {
  const holder = resolveHolder(step.holder, state, facts.organisation, moved.on) ?? moved.from.holder;
  const term = termOf(step, state.priority);
  const deadline = term && dueAnyhow(term, moved.on, calendarOfPost(facts, holder));
  const because: VisitCause = { kind: 'forward', from: { step: moved.from.step, round: moved.from.round } };
  return opening(state, facts, { step, because, holder, deadline, on: moved.on });
};
