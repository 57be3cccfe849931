import type { DueChangeView, ExplanationView } from '../../contracts/http.js';
import { besideOf, besideSubject, deadlineOf, sameSubject } from '../../domain/index.js';
import type { Calendar, Deadline, Facts, Instant, Subject, TaskState, Words } from '../../domain/index.js';
import { dueAnyhow } from '../../domain/time/count.js';
import { calendarFor } from '../../domain/time/variant.js';
import { partsOf } from '../../domain/task/parts/state.js';
import { ofObligation } from '../../domain/task/parts/subject.js';
import { besideChangeOf } from './beside-why.js';
import { explanationView } from './due.js';
import { say } from './say.js';
import { iso, untilWords } from './time-words.js';
import type { DueChange, Told } from './beside-why.js';

/** Every term of a task, running or over. */
export const deadlinesOf = (state: TaskState): { subject: Subject; deadline: Deadline }[] => {
  const subjects: Subject[] = [
    { of: 'task' },
    ...state.visits.flatMap(({ step, round, seats }): Subject[] => [
      { of: 'visit', step, round },
      ...seats.map(({ id }): Subject => ({ of: 'seat', seat: id })),
    ]),
    { of: 'completion' },
    ...partsOf(state).obligations.map(({ id }): Subject => ofObligation(id)),
    ...(state.course?.occurrences ?? []).map(({ number }): Subject => ({ of: 'occurrence', occurrence: number })),
    ...besideOf(state).requests.map(({ id }) => besideSubject(id)),
  ];
  return subjects.flatMap((subject) => {
    const deadline = deadlineOf(state, subject);
    return deadline ? [{ subject, deadline }] : [];
  });
};

/** Counted once more from what the record holds, by the calendar of then: it must come out where it is stored. */
export const recounted = ({ term, start, unit, stood }: Deadline, calendar: Calendar): Instant =>
  dueAnyhow(term, start, calendarFor(calendar, unit), stood).due;

const changeOf = ({ at, payload }: Told, subject: Subject): DueChange[] => {
  switch (payload?.kind) {
    case 'replanned':
      return payload.deadline && sameSubject(payload.subject, subject)
        ? [{ at, from: payload.was, to: payload.deadline.due, because: calendarWords(payload.calendar) }]
        : [];
    case 'silencePostponed':
      return sameSubject({ of: 'seat', seat: payload.seat }, subject)
        ? [{ at, from: payload.due, to: payload.deadline.due, because: outage }]
        : [];
    case 'deadlineChanged':
      return sameSubject(subjectOfChange(payload), subject)
        ? [{ at, from: payload.was?.due ?? null, to: payload.deadline.due, because: byAssigner(payload.reason) }]
        : [];
    default:
      return besideChangeOf({ at, payload }, subject);
  }
};

const subjectOfChange = ({ obligation }: { obligation: string | null }): Subject =>
  obligation === null ? { of: 'task' } : { of: 'obligation', obligation };

const byAssigner = (reason: string): Words =>
  say('đã đổi hạn, lý do: {reason}', 'the deadline was changed: {reason}', {
    reason: reason.trim().replace(/[.\s]+$/, ''),
  });

const calendarWords = (version: number): Words =>
  say('lịch làm việc phiên bản {version}', 'calendar version {version}', { version });
const outage: Words = { vi: 'hệ thống gián đoạn khi hết hạn', en: 'the system was away when the term ended' };

const changeView = ({ at, from, to, because }: DueChange, { now, calendar }: Facts): DueChangeView => ({
  at: iso(at),
  from: from === null ? null : iso(from),
  to: iso(to),
  words: say('Tính lại từ {from} thành {to}: {because}.', 'Counted again, from {from} to {to}: {because}.', {
    from: from === null ? null : untilWords(from, now, calendar),
    to: untilWords(to, now, calendar),
    because,
  }),
});

/** Why a term is due then: its days, what has moved it since, and whether counting again comes out the same. */
export const whyView = (
  { subject, deadline }: { subject: Subject; deadline: Deadline },
  history: readonly Told[],
  facts: Facts,
  calendar: Calendar,
): ExplanationView => ({
  ...explanationView(deadline, facts.now, calendarFor(calendar, deadline.unit)),
  basis: calendar.basis ?? null,
  same: recounted(deadline, calendar) === deadline.due,
  changes: history.flatMap((entry) => changeOf(entry, subject)).map((change) => changeView(change, facts)),
});
