import { isSeatKind } from '../procedure/steps.js';
import type { Instant } from '../time/instant.js';
import type { PostId } from '../words.js';
import type { TaskEntry, TaskEntryKind } from './entries.js';
import type { EntryOf } from './evolve/change.js';
import { inboxOf } from './inbox.js';
import { findSeat, openVisit, visitSubject } from './subject.js';
import type { Subject, TaskState } from './state.js';

/** Why somebody is told. */
export type NoticeKind =
  | 'yourTurn'
  | 'returned'
  | 'declined'
  | 'redo'
  | 'handedOn'
  | 'opinionAsked'
  | 'opinionWithdrawn'
  | 'deemedConsent'
  | 'silencePostponed'
  | 'lateAnswer'
  | 'approvalVoided'
  | 'claimed'
  | 'confirmed'
  | 'reminder'
  | 'late'
  | 'escalated'
  | 'rehomed';

export type Owed = { post: PostId; about: { kind: NoticeKind; subject: Subject; due: Instant | null } };

type Tells<K extends TaskEntryKind> = (entry: EntryOf<K>, state: TaskState) => Owed[];

const ofTask: Subject = { of: 'task' };

const told = (post: PostId, kind: NoticeKind, subject: Subject, due: Instant | null = null): Owed[] => [
  { post, about: { kind, subject, due } },
];

const toSeat = (state: TaskState, id: string, kind: NoticeKind, due: Instant | null): Owed[] => {
  const seat = findSeat(state, id)?.seat;
  return seat ? told(seat.holder, kind, { of: 'seat', seat: id }, due) : [];
};

const arrived: Record<EntryOf<'visitOpened'>['because']['kind'], NoticeKind> = {
  start: 'yourTurn',
  forward: 'yourTurn',
  reassigned: 'yourTurn',
  return: 'returned',
  declined: 'declined',
  redo: 'redo',
};

/** The lead learns of it through whoever last had the file. */
const lastHolder = (state: TaskState): PostId => state.visits.at(-1)?.holder ?? state.assigner;

const nobody = (): Owed[] => [];

const tells: { [K in TaskEntryKind]: Tells<K> } = {
  assigned: nobody,
  visitOpened: ({ visit, holder, because, deadline, stepKind }) =>
    isSeatKind(stepKind) ? [] : told(holder, arrived[because.kind], visitSubject(visit), deadline?.due),
  visitClosed: nobody,
  leadChanged: nobody,
  handedOn: ({ visit, to }) => told(to, 'handedOn', visitSubject(visit)),
  versionAdded: nobody,
  seatOpened: ({ seat, holder, deadline }) => told(holder, 'opinionAsked', { of: 'seat', seat }, deadline.due),
  seatAnswered: nobody,
  seatAnsweredLate: ({ seat }, state) => {
    const visit = openVisit(state);
    return visit ? told(visit.holder, 'lateAnswer', { of: 'seat', seat }) : [];
  },
  seatDeemedConsent: ({ seat, due }, state) => toSeat(state, seat, 'deemedConsent', due),
  seatWithdrawn: ({ seat }, state) => toSeat(state, seat, 'opinionWithdrawn', null),
  opinionTakenUp: nobody,
  signed: nobody,
  approvalVoided: ({ post }) => told(post, 'approvalVoided', ofTask),
  numbered: nobody,
  issued: nobody,
  claimed: ({ holder, deadline }) => told(holder, 'claimed', { of: 'completion' }, deadline.due),
  confirmed: (_entry, state) => told(lastHolder(state), 'confirmed', { of: 'completion' }),
  redoAsked: nobody,
  archived: nobody,
  reminded: ({ to, subject }, state) => told(to, 'reminder', subject, dueOfSubject(state, subject)),
  fellLate: ({ holder, subject, due }) => told(holder, 'late', subject, due),
  escalated: ({ to, subject, due }) => told(to, 'escalated', subject, due),
  silencePostponed: ({ seat, deadline }, state) => toSeat(state, seat, 'silencePostponed', deadline.due),
  replanned: nobody,
  rehomed: ({ posts }, state) => {
    const fresh = new Set(Object.values(posts));
    return inboxOf(state)
      .filter(({ post }) => fresh.has(post))
      .map(({ post, due }) => ({ post, about: { kind: 'rehomed', subject: ofTask, due } }));
  },
  archivedByTime: nobody,
  acknowledged: nobody,
};

const dueOfSubject = (state: TaskState, subject: Subject): Instant | null => {
  if (subject.of === 'task') return state.deadline?.due ?? null;
  if (subject.of === 'seat') return findSeat(state, subject.seat)?.seat.deadline.due ?? null;
  if (subject.of === 'completion') return state.completion.is === 'claimed' ? state.completion.deadline.due : null;
  const visit = state.visits.find(({ step, round }) => step === subject.step && round === subject.round);
  return visit?.deadline?.due ?? null;
};

const tell = <K extends TaskEntryKind>(kind: K, entry: EntryOf<K>, state: TaskState): Owed[] =>
  tells[kind](entry, state);

/** Who must be told because of an entry, given the state that it left. */
export const owedBy = (entry: TaskEntry, state: TaskState): Owed[] => tell(entry.kind, entry, state);
