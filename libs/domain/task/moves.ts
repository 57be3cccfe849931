import { resolveHolder } from '../organisation/resolve.js';
import type { Step } from '../procedure/procedure.js';
import { remindersOf } from '../procedure/rules.js';
import { stageOf } from '../procedure/steps.js';
import { isRefusal, refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import { dueAnyhow, dueOf } from '../time/count.js';
import type { Deadline, Term } from '../time/deadline.js';
import type { Instant } from '../time/instant.js';
import type { PostId } from '../words.js';
import { termNow } from './budget.js';
import { calendarOfPost } from './calendar-of.js';
import { clocksOf } from './clocks.js';
import { occurrenceClocks } from './course/occurrences.js';
import type { Facts } from './facts.js';
import type { TaskEntry } from './entries.js';
import type { EntryOf } from './evolve/change.js';
import { refText, visitSubject } from './subject.js';
import { watchClocks } from './watching.js';
import type { TaskState } from './state.js';
import type { Visit, VisitCause, VisitOutcome, VisitRef } from './visit.js';

/** The file leaves a step. */
export const closing = (
  { step, round }: VisitRef,
  outcome: VisitOutcome,
  note: string | null,
  on: Instant,
): TaskEntry => ({ kind: 'visitClosed', visit: { step, round }, outcome, note, on });

/** Every opinion still awaited in a visit that is left: each agency is told that it need not answer. */
export const withdrawals = (visit: Visit): TaskEntry[] =>
  visit.seats.filter(({ status }) => status === 'open').map(({ id }) => ({ kind: 'seatWithdrawn', seat: id }));

type Opening = {
  step: Step;
  because: VisitCause;
  holder: PostId;
  deadline: Deadline | null;
  on: Instant;
  signers?: PostId[];
};

type Opened = EntryOf<'visitOpened'>;

const opening = (state: TaskState, facts: Facts, { step, because, holder, deadline, on, signers }: Opening): Opened => {
  const round = 1 + state.visits.filter((visit) => visit.step === step.key).length;
  const visit = { step: step.key, round };
  const calendar = calendarOfPost(facts, holder);
  const arming = { from: on, calendar, reminders: remindersOf(facts.procedure, state.priority) };
  const own = deadline ? clocksOf(refText(visit), visitSubject(visit), deadline, arming) : [];
  const planned = step.kind === 'work' ? occurrenceClocks(state, facts, { visit, holder, on }) : [];
  const clocks = [...own, ...planned, ...watchClocks(state, facts, { visit, kind: step.kind, because, calendar, on })];
  const does = { stepKind: step.kind, stage: stageOf[step.kind] };
  const chain = signers && signers.length > 1 ? { signers } : {};
  return { kind: 'visitOpened', visit, ...does, holder, because, deadline, clocks, on, ...chain };
};

/** What is known of a visit beforehand: who has it, and its term: how much of it was left, or its end. */
export type Given = { holder?: PostId; term?: Term | null; deadline?: Deadline };

/** Everybody who signs at a step, in order: those before the holder, and the holder. */
const signersOf = (state: TaskState, facts: Facts, step: Step, at: Instant): (PostId | null)[] =>
  [...(step.chain?.before ?? []), step.holder].map((rule) => resolveHolder(rule, state, facts.organisation, at));

/** The file arrives at a step by somebody's act: refused where nobody would have it, or its term cannot be counted. */
export const opens = (
  state: TaskState,
  facts: Facts,
  step: Step,
  because: VisitCause,
  given: Given = {},
): Opened | Refusal => {
  const signers = given.holder === undefined ? signersOf(state, facts, step, facts.now) : [given.holder];
  const held = signers.filter((post) => post !== null);
  const [holder] = held;
  if (holder === undefined || held.length < signers.length) return refuse('holder.none', { step: step.key });
  const calendar = calendarOfPost(facts, holder);
  const term = given.term === undefined ? termNow(state, step, calendar) : given.term;
  const deadline = given.deadline ?? (term && dueOf(term, facts.now, calendar));
  if (isRefusal(deadline)) return deadline;
  return opening(state, facts, { step, because, holder, deadline, on: facts.now, signers: held });
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
  const signers = signersOf(state, facts, step, moved.on).filter((post) => post !== null);
  const holder = signers[0] ?? moved.from.holder;
  const calendar = calendarOfPost(facts, holder);
  const term = termNow(state, step, calendar);
  const deadline = term && dueAnyhow(term, moved.on, calendar);
  const because: VisitCause = { kind: 'forward', from: { step: moved.from.step, round: moved.from.round } };
  return opening(state, facts, { step, because, holder, deadline, on: moved.on, signers });
};
