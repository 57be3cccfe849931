import { postOf } from '../organisation/lookup.js';
import { heldPost, resolveHolder } from '../organisation/resolve.js';
import { holderOf } from '../organisation/tenure.js';
import { apart, ladderOf } from '../procedure/rules.js';
import type { ToldRule } from '../procedure/holder.js';
import { dueAnyhow } from '../time/count.js';
import type { Term } from '../time/deadline.js';
import type { Instant } from '../time/instant.js';
import type { PostId, UnitId } from '../words.js';
import { calendarOfSubject } from './calendar-of.js';
import { clockPrefix } from './clocks.js';
import type { Facts } from './facts.js';
import type { TaskEntry } from './entries.js';
import { awaited, standingEscalations } from './subject.js';
import type { TaskState } from './state.js';
import { countedOf } from './clock.js';
import type { Clock, Subject } from './clock.js';

/** The unit that lateness is charged to: the lead answers for the task, whoever has the rest for the rest. */
const lateUnit = (state: TaskState, subject: Subject, facts: Facts): UnitId =>
  subject.of === 'task' ? state.lead : (postOf(facts.organisation, awaited(state, subject))?.unit ?? state.lead);

const toldPost = (to: ToldRule, state: TaskState, subject: Subject, facts: Facts, at: Instant): PostId | null => {
  if ('post' in to || to.unit !== 'late') return resolveHolder(to, state, facts.organisation, at);
  return heldPost(facts.organisation, lateUnit(state, subject, facts), to.role, at);
};

/** A rung's clock, so long after an instant; its number only grows, so no rung of a subject is armed twice. */
const rungClock = (
  state: TaskState,
  subject: Subject,
  rung: number,
  arming: { term: Term; from: Instant; facts: Facts },
): Clock => {
  const deadline = dueAnyhow(arming.term, arming.from, calendarOfSubject(arming.facts, state, subject));
  const { due, provisional } = deadline;
  const id = `${clockPrefix(state, subject)}/rung-${rung}`;
  const clock: Clock = { id, kind: 'rung', subject, due, step: rung, counted: countedOf(deadline) };
  return { ...clock, ...(provisional ? { provisional } : {}) };
};

/** Where the ladder goes on: above the highest rung that anybody was told of. */
export const nextRung = (state: TaskState, subject: Subject): number =>
  Math.max(-1, ...standingEscalations(state, subject).map(({ rung }) => rung)) + 1;

/** What lateness arms: the first rung, counted from the instant that the term passed. */
export const firstRung = (state: TaskState, subject: Subject, from: Instant, facts: Facts): Clock[] => {
  const rung = nextRung(state, subject);
  const ladder = ladderOf(facts.procedure, state.priority);
  const step = ladder[Math.min(rung, ladder.length - 1)];
  if (!step) return [];
  const term = rung === 0 ? apart(null, step) : { ...apart(null, step), amount: 1 };
  return [rungClock(state, subject, rung, { term, from, facts })];
};

/** Above the ladder stand the assigner, and the chairman of the issuer: so that every ladder ends at a person. */
const aboveLadder = (state: TaskState, facts: Facts, at: Instant): PostId[] => {
  const chairman = heldPost(facts.organisation, facts.procedure.issuer, 'chairman', at);
  const assigner = holderOf(facts.organisation, state.assigner, at) === null ? null : state.assigner;
  return [assigner, chairman].filter((post) => post !== null);
};

/**
 * Who hears of it at this rung. A rung that nobody holds at that instant, or that would tell the same post again or the
 * late one itself, is skipped upward at once: an escalation that reaches nobody new would only cost days.
 */
const reached = (state: TaskState, clock: Clock, facts: Facts): { rung: number; to: PostId } => {
  const ladder = ladderOf(facts.procedure, state.priority);
  const from = clock.step ?? 0;
  const told = standingEscalations(state, clock.subject).at(-1)?.to;
  const isNew = (post: PostId | null): boolean =>
    post !== null && post !== told && post !== awaited(state, clock.subject);
  for (const [rung, step] of ladder.entries()) {
    const to = rung < from ? null : toldPost(step.to, state, clock.subject, facts, clock.due);
    if (to !== null && isNew(to)) return { rung, to };
  }
  return {
    rung: Math.max(from, ladder.length),
    to: aboveLadder(state, facts, clock.due).find(isNew) ?? state.assigner,
  };
};

/** The same of what is told before any term has passed: somebody hears of it, whoever is away. */
export const whoIsTold = (to: ToldRule, state: TaskState, subject: Subject, facts: Facts, at: Instant): PostId =>
  toldPost(to, state, subject, facts, at) ?? aboveLadder(state, facts, at)[0] ?? state.assigner;

/** A rung's passing: who is told, and the next rung at its distance, unless the ladder has ended. */
export const climb = (state: TaskState, clock: Clock, facts: Facts): TaskEntry => {
  const ladder = ladderOf(facts.procedure, state.priority);
  const { rung, to } = reached(state, clock, facts);
  const next = ladder[rung + 1];
  const term = next && apart(ladder[clock.step ?? 0] ?? null, next);
  const clocks = term ? [rungClock(state, clock.subject, rung + 1, { term, from: clock.due, facts })] : [];
  return { kind: 'escalated', clock: clock.id, subject: clock.subject, rung, to, due: clock.due, clocks };
};
