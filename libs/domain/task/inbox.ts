import type { StepKind } from '../procedure/procedure.js';
import { isSeatKind } from '../procedure/steps.js';
import type { SeatKind } from '../procedure/steps.js';
import type { Instant } from '../time/instant.js';
import type { PostId } from '../words.js';
import { openVisit, subjectText, unacknowledged, visitSubject } from './subject.js';
import type { Escalation, Seat, TaskState, Visit } from './state.js';

/** What a post is asked to do. While opinions are awaited nothing is asked of the lead. */
export type Asked = Exclude<StepKind, SeatKind> | 'reassign' | 'answer' | 'confirm' | 'acknowledge';

/** One thing that a post must do. `subject` names it within the task. */
export type InboxItem = { subject: string; post: PostId; asked: Asked; since: Instant; due: Instant | null };

const ofVisit = (visit: Visit): InboxItem[] => {
  if (isSeatKind(visit.stepKind)) return [];
  const asked = visit.because.kind === 'declined' ? 'reassign' : visit.stepKind;
  const since = visit.custody.at(-1)?.from ?? visit.openedAt;
  const subject = subjectText(visitSubject(visit));
  return [{ subject, post: visit.holder, asked, since, due: visit.deadline?.due ?? null }];
};

const ofSeat = ({ id, holder, openedAt, deadline }: Seat): InboxItem => ({
  subject: subjectText({ of: 'seat', seat: id }),
  post: holder,
  asked: 'answer',
  since: openedAt,
  due: deadline.due,
});

const ofCompletion = ({ completion }: TaskState): InboxItem[] => {
  if (completion.is !== 'claimed') return [];
  const { holder, at, deadline } = completion;
  return [{ subject: 'completion', post: holder, asked: 'confirm', since: at, due: deadline.due }];
};

const ofEscalation = ({ subject, rung, to, at }: Escalation): InboxItem => ({
  subject: `escalation:${subjectText(subject)}:${rung}`,
  post: to,
  asked: 'acknowledge',
  since: at,
  due: null,
});

/** Whose turn it is: the whole of it, each time, so that a read model can be compared with it. */
export const inboxOf = (state: TaskState): InboxItem[] => {
  const visit = openVisit(state);
  const seats = visit?.seats.filter(({ status }) => status === 'open') ?? [];
  return [
    ...(visit ? ofVisit(visit) : []),
    ...seats.map(ofSeat),
    ...ofCompletion(state),
    ...unacknowledged(state).map(ofEscalation),
  ];
};
