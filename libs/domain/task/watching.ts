import { watchesOf } from '../procedure/rules.js';
import type { StepKind } from '../procedure/step-kind.js';
import { stageOf } from '../procedure/steps.js';
import type { Watch } from '../procedure/urgency.js';
import type { Calendar } from '../time/calendar.js';
import { dueAnyhow } from '../time/count.js';
import type { Instant } from '../time/instant.js';
import { besideOf } from './beside/beside.js';
import { standsSince } from './beside/standing.js';
import { calendarOfSubject } from './calendar-of.js';
import { countedOf } from './clock.js';
import type { Clock, Counted } from './clock.js';
import type { TaskEntry } from './entries.js';
import type { Facts } from './facts.js';
import { whoIsTold } from './ladder.js';
import type { TaskSilence, TaskState } from './state.js';
import { openVisit, refText, sameSubject, visitOf, visitSubject } from './subject.js';
import type { Visit, VisitCause, VisitRef } from './visit.js';

type Watched = Watch['on'];

/** Which steps are watched for what: the arrival while it waits to be accepted, the work of the lead, and whatever lies. */
const isWatched: Record<Watched, (kind: StepKind, because: VisitCause) => boolean> = {
  notReceived: (kind, because) => kind === 'accept' && because.kind !== 'declined',
  notAccepted: (kind, because) => kind === 'accept' && because.kind !== 'declined',
  noInterimReport: (kind) => stageOf[kind] === 'drafting' || stageOf[kind] === 'coordination',
  noMovement: (kind) => kind !== 'accept',
};

/** When anybody last did something to the file within a stay. */
const movedAt = (state: TaskState, visit: Visit): Instant => {
  const { notes, requests } = besideOf(state);
  const within = [
    ...visit.custody.map(({ from }) => from),
    ...visit.seats.flatMap(({ openedAt, answer }) => [openedAt, answer?.at ?? openedAt]),
    ...[state.versions.at(-1), notes.at(-1)].flatMap((one) => (one ? [one.at] : [])),
    ...requests.flatMap(({ openedAt, outcome }) => [openedAt, outcome?.at ?? openedAt]),
  ];
  return Math.max(visit.openedAt, ...within);
};

const reportedAt = (state: TaskState): Instant =>
  besideOf(state).notes.findLast(({ kind }) => kind !== 'explanation')?.at ?? state.openedAt;

/** The sign of life that was seen last; silence counts from it. */
const lastSign: Record<Watched, (state: TaskState, visit: Visit) => Instant> = {
  notReceived: movedAt,
  notAccepted: (_state, { openedAt }) => openedAt,
  noInterimReport: reportedAt,
  noMovement: movedAt,
};

/** What is silent, and since when nobody has given that sign of life. */
export type Silence = Pick<TaskSilence, 'on' | 'since'>;

/** The silences of the step at hand that somebody was told of and that nothing has broken since, as long as its term runs. */
export const silencesOf = (state: TaskState): Silence[] => {
  const visit = openVisit(state);
  if (!visit || standsSince(state, { of: 'visit' }) !== null) return [];
  const standing = (state.silences ?? []).filter(
    ({ on, subject, at }) => sameSubject(subject, visitSubject(visit)) && lastSign[on](state, visit) <= at,
  );
  const latest = standing.filter(({ on }, index) => !standing.slice(index + 1).some((later) => later.on === on));
  return latest.map(({ on, since }) => ({ on, since }));
};

/** What is watched for once, and what is told again as long as it stays silent. */
const isOnce: Record<Watched, boolean> = {
  notReceived: true,
  notAccepted: true,
  noInterimReport: false,
  noMovement: false,
};

type Watching = { watch: Watch; visit: VisitRef; from: Instant; calendar: Calendar; before?: Counted };

/** Named by the instant that it is counted from, which only grows. */
const watchClock = ({ watch, visit, from, calendar, before }: Watching): Clock => {
  const pauses = before?.stood?.filter(({ to }) => to > from) ?? [];
  const deadline = dueAnyhow(watch.after, from, calendar, pauses);
  const { due, provisional } = deadline;
  const counted = countedOf(deadline);
  const id = `${refText(visit)}/${watch.on}@${from}`;
  const clock: Clock = { id, kind: 'watch', subject: visitSubject(visit), due, watch: watch.on, counted };
  return provisional ? { ...clock, provisional } : clock;
};

type Arriving = { visit: VisitRef; kind: StepKind; because: VisitCause; calendar: Calendar; on: Instant };

/** What a report was last given by counts on from one step to the next, unless its time was over before this one began. */
const countedFrom = (state: TaskState, { on, calendar }: Arriving, watch: Watch): Instant => {
  if (watch.on !== 'noInterimReport') return on;
  const since = reportedAt(state);
  return dueAnyhow(watch.after, since, calendar).due > on ? since : on;
};

/** What is watched of a file that arrives at a step. */
export const watchClocks = (state: TaskState, facts: Facts, arriving: Arriving): Clock[] =>
  watchesOf(facts.procedure, state.priority)
    .filter(({ on }) => isWatched[on](arriving.kind, arriving.because))
    .map((watch) => {
      const { visit, calendar } = arriving;
      return watchClock({ watch, visit, from: countedFrom(state, arriving, watch), calendar });
    });

/**
 * A watch has come to its end: somebody is told where there was no sign of life since it began, else it goes on from the
 * last one.
 */
export const watched = (state: TaskState, clock: Clock, facts: Facts): TaskEntry[] => {
  const { subject, due, counted, watch: on } = clock;
  const visit = subject.of === 'visit' ? visitOf(state, subject) : null;
  if (!visit || !counted || on === undefined) return [];
  const watch = watchesOf(facts.procedure, state.priority).find((one) => one.on === on);
  const since = lastSign[on](state, visit);
  const isSilent = since <= counted.start;
  const from = isSilent ? due : since;
  const calendar = calendarOfSubject(facts, state, subject);
  const again = watch && !isOnce[on] ? [watchClock({ watch, visit, from, calendar, before: counted })] : [];
  const clocks = again.map((one) => ({ ...one, due: Math.max(one.due, due) }));
  const to = isSilent && watch ? whoIsTold(watch.to, state, subject, facts, due) : null;
  return [{ kind: 'watched', clock: clock.id, on, subject, since, to, due, clocks }];
};
