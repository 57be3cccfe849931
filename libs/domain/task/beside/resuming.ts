import type { Calendar } from '../../time/calendar.js';
import { dueAnyhow } from '../../time/count.js';
import type { Deadline, Stood } from '../../time/deadline.js';
import type { Instant } from '../../time/instant.js';
import { dueStood } from '../../time/stood.js';
import { calendarFor } from '../../time/variant.js';
import { evolve } from '../evolve.js';
import type { EntryOf } from '../evolve/change.js';
import type { Facts } from '../facts.js';
import { reminderAt, termAt } from '../replan.js';
import { openObligations } from '../parts/state.js';
import { ofObligation } from '../parts/subject.js';
import type { TaskState } from '../state.js';
import type { Clock, Subject } from '../clock.js';
import { deadlineOf, openSince, openVisit, sameSubject, visitSubject } from '../subject.js';
import type { Scene } from '../acts/rule.js';
import { besideOf, openPauses } from './beside.js';
import type { Beside, Pause } from './beside.js';
import { setFree, standsSince } from './standing.js';

type Going = { state: TaskState; facts: Facts };
type Counted = { subject: Subject; was: Instant; deadline: Deadline };

/** What of a term's time stood: no term stands before it has begun. */
const spanOf = (since: Instant, start: Instant, to: Instant): Stood => ({ from: Math.max(since, start), to });

const stood = (before: readonly Stood[] | undefined, span: Stood): Stood[] => [...(before ?? []), span];

/** Counted anew, with the time that it stood left out; a term that had passed before it stood stays where it was. */
const goneOn = (deadline: Deadline, since: Instant, { facts }: Going): Deadline | null => {
  const span = spanOf(since, deadline.start, facts.now);
  if (span.from >= deadline.due || span.from >= span.to) return null;
  const calendar = calendarFor(facts.calendar, deadline.unit);
  return dueAnyhow(deadline.term, deadline.start, calendar, stood(deadline.stood, span));
};

const running = (state: TaskState): Subject[] => {
  const visit = openVisit(state);
  const seats = visit?.seats.filter(({ status }) => status === 'open') ?? [];
  const subjects: Subject[] = [{ of: 'task' }, ...(visit ? [visitSubject(visit)] : [])];
  const owed = openObligations(state).map(({ id }) => ofObligation(id));
  return [...subjects, ...seats.map(({ id }): Subject => ({ of: 'seat', seat: id })), ...owed];
};

const isFreed = (after: Beside, subject: Subject): boolean => standsSince({ beside: after }, subject) === null;

const countedAnew = (going: Going, after: Beside): Counted[] =>
  running(going.state).flatMap((subject) => {
    const since = standsSince(going.state, subject);
    const deadline = deadlineOf(going.state, subject);
    if (since === null || !deadline || openSince(going.state, subject) === null || !isFreed(after, subject)) return [];
    const counted = goneOn(deadline, since, going);
    return counted ? [{ subject, was: deadline.due, deadline: counted }] : [];
  });

/** What no deadline says, as a rung, was counted, or set by whoever acknowledged: it goes on by as much as was left. */
const rungAt = (clock: Clock, since: Instant, { facts }: Going): Clock => {
  const { counted } = clock;
  const span = spanOf(since, counted?.start ?? since, facts.now);
  if (!counted) return { ...clock, due: dueStood(clock.due, [span]) };
  const pauses = stood(counted.stood, span);
  const { due } = dueAnyhow(counted.term, counted.start, calendarFor(facts.calendar, counted.unit), pauses);
  return { ...clock, due, counted: { ...counted, stood: pauses } };
};

const calendarOf = ({ facts }: Going, { unit }: Deadline): Calendar => calendarFor(facts.calendar, unit);

const clockAt = (clock: Clock, counted: readonly Counted[], going: Going): Clock => {
  const since = standsSince(going.state, clock.subject) ?? going.facts.now;
  if (clock.kind === 'rung' || clock.counted) return rungAt(clock, since, going);
  const deadline = counted.find(({ subject }) => sameSubject(subject, clock.subject))?.deadline;
  if (!deadline) return clock;
  if (clock.kind === 'term') return termAt(clock, deadline);
  return reminderAt(clock, deadline.due, going.facts.now, calendarOf(going, deadline));
};

type Saying = Pick<EntryOf<'resumed'>, 'because' | 'text' | 'evidence' | 'tell'>;

/** What is left standing once this one pause is released. */
const without = (state: TaskState, pause: Pause): Beside => {
  const beside = besideOf(state);
  const named = openPauses(state)
    .filter(({ id }) => id !== pause.id)
    .flatMap(({ stands }) => stands);
  const standing = Object.entries(beside.standing).filter(([budget]) => named.some((one) => one === budget));
  return { ...beside, standing: Object.fromEntries(standing) };
};

/** What its release brings back: every term that nothing else makes stand, with what was left of it. */
export const resumption = (going: Going, pause: Pause, saying: Saying): EntryOf<'resumed'> => {
  const after = without(going.state, pause);
  const deadlines = countedAnew(going, after);
  const clocks = setFree(after).map((clock) => clockAt(clock, deadlines, going));
  return { kind: 'resumed', pause: pause.id, ...saying, deadlines, clocks };
};

/** Nothing stands in a task whose result is claimed, or that is closed: every pause ends with that. */
export const resumptions = (scene: Scene, because: 'claimed' | 'ended'): EntryOf<'resumed'>[] => {
  const entries: EntryOf<'resumed'>[] = [];
  let { state } = scene;
  for (const pause of openPauses(state)) {
    const entry = resumption({ ...scene, state }, pause, { because, text: null, evidence: null, tell: [] });
    entries.push(entry);
    const actor = { person: scene.person, post: state.assigner };
    state = evolve(state, { payload: entry, at: scene.facts.now, actor });
  }
  return entries;
};
