import type { StepKind } from '../procedure/step-kind.js';
import { isSeatKind } from '../procedure/steps.js';
import type { SeatKind } from '../procedure/steps.js';
import type { Instant } from '../time/instant.js';
import { openObligations } from './parts/state.js';
import type { Obligation } from './parts/state.js';
import { ofObligation } from './parts/subject.js';
import { besideInbox } from './beside/inbox.js';
import { standsSince } from './beside/standing.js';
import { purposeOf } from './deciding/purpose.js';
import { openOccurrences } from './course/lookup.js';
import type { Occurrence } from './course/course.js';
import { awaited, deadlineOf, openSince, openVisit, subjectText, unacknowledged, visitSubject } from './subject.js';
import type { Escalation, TaskState } from './state.js';
import type { Subject } from './clock.js';
import type { Seat, Visit } from './visit.js';
import type { Asked, InboxItem } from './inbox-item.js';

/** What stands is due at no instant that anybody knows yet. */
const dueOf = (
  state: TaskState,
  subject: Subject | { of: 'visit' | 'seat' },
  due: Instant | undefined,
): Instant | null => (standsSince(state, subject) === null ? (due ?? null) : null);

const askedAt = (state: TaskState, visit: Visit, kind: Exclude<StepKind, SeatKind>): Asked => {
  if (visit.because.kind === 'declined') return 'reassign';
  if (visit.because.kind === 'changes') return 'makeChanges';
  const purpose = kind === 'decide' ? purposeOf(state, visit) : 'decide';
  if (purpose === 'confirm') return 'confirmChanges';
  return purpose === 'result' ? 'enterResult' : kind;
};

const ofVisit = (state: TaskState, visit: Visit): InboxItem[] => {
  if (isSeatKind(visit.stepKind)) return [];
  const asked = askedAt(state, visit, visit.stepKind);
  const since = visit.custody.at(-1)?.from ?? visit.openedAt;
  const subject = subjectText(visitSubject(visit));
  return [{ subject, post: visit.holder, asked, since, due: dueOf(state, { of: 'visit' }, visit.deadline?.due) }];
};

const ofSeat = (state: TaskState, { id, holder, openedAt, deadline }: Seat): InboxItem => ({
  subject: subjectText({ of: 'seat', seat: id }),
  post: holder,
  asked: 'answer',
  since: openedAt,
  due: dueOf(state, { of: 'seat' }, deadline.due),
});

const ofCompletion = ({ completion }: TaskState): InboxItem[] => {
  if (completion.is !== 'claimed') return [];
  const { holder, at, deadline } = completion;
  return [{ subject: 'completion', post: holder, asked: 'confirm', since: at, due: deadline.due }];
};

const ofOccurrence = (state: TaskState, each: Occurrence): InboxItem => {
  const about: Subject = { of: 'occurrence', occurrence: each.number };
  return {
    subject: subjectText(about),
    post: awaited(state, about),
    asked: each.completion.is === 'claimed' ? 'confirmOccurrence' : 'reportOccurrence',
    since: openSince(state, about) ?? each.openedAt,
    due: deadlineOf(state, about)?.due ?? null,
  };
};

const ofEscalation = ({ subject, rung, to, at }: Escalation): InboxItem => ({
  subject: `escalation:${subjectText(subject)}:${rung}`,
  post: to,
  asked: 'acknowledge',
  since: at,
  due: null,
});

const owedBy = (state: TaskState, { id, kind, holder, openedAt, deadline }: Obligation): InboxItem => ({
  subject: subjectText(ofObligation(id)),
  post: holder,
  asked: kind,
  since: openedAt,
  due: dueOf(state, ofObligation(id), deadline.due),
});

/** Whose turn it is: the whole of it, each time, so that a read model can be compared with it. */
export const inboxOf = (state: TaskState): InboxItem[] => {
  const visit = openVisit(state);
  const seats = visit?.seats.filter(({ status }) => status === 'open') ?? [];
  return [
    ...(visit ? ofVisit(state, visit) : []),
    ...seats.map((seat) => ofSeat(state, seat)),
    ...ofCompletion(state),
    ...(visit ? openOccurrences(state) : []).map((each) => ofOccurrence(state, each)),
    ...unacknowledged(state).map(ofEscalation),
    ...openObligations(state).map((owed) => owedBy(state, owed)),
    ...besideInbox(state),
  ];
};
