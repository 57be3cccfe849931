import { isSeatKind } from '../procedure/steps.js';
import type { Instant } from '../time/instant.js';
import type { PostId } from '../words.js';
import { decidingTells } from './deciding/tells.js';
import type { TaskEntry, TaskEntryKind } from './entries.js';
import type { EntryOf } from './evolve/change.js';
import { courseTells } from './course/owed.js';
import { inboxOf } from './inbox.js';
import { partsTells } from './parts/owed.js';
import { besideTells } from './beside/owed.js';
import { awaited, deadlineOf, findSeat, openVisit, visitOf, visitSubject } from './subject.js';
import type { TaskState } from './state.js';
import type { Subject } from './clock.js';
import type { NoticeKind, Owed, Tells } from './notice.js';
import { told } from './notice.js';

/** What time alone has to tell goes out as one message a person a day; the rest is told when it happens. */
export const kindsOfTime: readonly NoticeKind[] = [
  ...(['reminder', 'late', 'escalated', 'deadlineMoved'] as const),
  ...(['notReceived', 'notAccepted', 'noInterimReport', 'noMovement'] as const),
];

const ofTask: Subject = { of: 'task' };

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
  incomplete: 'incomplete',
  redo: 'redo',
  urgent: 'yourTurn',
  withdrawn: 'takenBack',
  reopened: 'reopened',
  changes: 'changesAsked',
  followUp: 'documentFollowed',
};

/** The lead learns of it through whoever last had the file. */
const lastHolder = (state: TaskState): PostId => state.visits.at(-1)?.holder ?? state.assigner;

const nobody = (): Owed[] => [];

const tells: { [K in TaskEntryKind]: Tells<K> } = {
  assigned: nobody,
  visitOpened: ({ visit, holder, because, deadline, stepKind }) =>
    isSeatKind(stepKind) ? [] : told(holder, arrived[because.kind], visitSubject(visit), deadline?.due),
  visitClosed: ({ visit, outcome }, state) => {
    const holder = outcome === 'withdrawn' ? visitOf(state, visit)?.holder : undefined;
    return holder === undefined ? [] : told(holder, 'takenBack', visitSubject(visit));
  },
  leadChanged: nobody,
  handedOn: ({ visit, to }) => told(to, 'handedOn', visitSubject(visit)),
  versionAdded: nobody,
  seatOpened: ({ seat, holder, deadline }) => told(holder, 'opinionAsked', { of: 'seat', seat }, deadline.due),
  // Addressed to two, told to two: the lead would else hear of it with the last answer.
  seatAnswered: ({ seat, alsoTo }, state) => {
    const asker = findSeat(state, seat)?.visit.holder;
    return alsoTo === undefined || asker === undefined
      ? []
      : [asker, alsoTo].flatMap((post) => told(post, 'opinionGiven', { of: 'seat', seat }));
  },
  seatAnsweredLate: ({ seat, alsoTo }, state) => {
    const visit = openVisit(state);
    const posts = [visit?.holder, alsoTo].filter((post) => post !== undefined);
    return [...new Set(posts)].flatMap((post) => told(post, 'lateAnswer', { of: 'seat', seat }));
  },
  seatDeemedConsent: ({ seat, due }, state) => toSeat(state, seat, 'deemedConsent', due),
  seatWithdrawn: ({ seat }, state) => toSeat(state, seat, 'opinionWithdrawn', null),
  opinionTakenUp: nobody,
  signed: nobody,
  approvalVoided: ({ post, concerned = [] }) =>
    [post, ...concerned].flatMap((each) => told(each, 'approvalVoided', ofTask)),
  numbered: nobody,
  issued: nobody,
  claimed: ({ holder, deadline }) => told(holder, 'claimed', { of: 'completion' }, deadline.due),
  confirmed: (_entry, state) => told(lastHolder(state), 'confirmed', { of: 'completion' }),
  redoAsked: nobody,
  archived: nobody,
  reminded: ({ to, subject }, state) => told(to, 'reminder', subject, dueOfSubject(state, subject)),
  fellLate: ({ holder, subject, due }) => told(holder, 'late', subject, due),
  escalated: ({ to, subject, due }) => told(to, 'escalated', subject, due),
  watched: ({ to, on, subject }, state) => (to === null ? [] : told(to, on, subject, dueOfSubject(state, subject))),
  silencePostponed: ({ seat, deadline }, state) => toSeat(state, seat, 'silencePostponed', deadline.due),
  replanned: ({ subject, deadline }, state) =>
    deadline ? told(awaited(state, subject), 'deadlineMoved', subject, deadline.due) : [],
  rehomed: ({ posts }, state) => {
    const fresh = new Set(Object.values(posts));
    return inboxOf(state)
      .filter(({ post }) => fresh.has(post))
      .map(({ post, due }) => ({ post, about: { kind: 'rehomed', subject: ofTask, due } }));
  },
  archivedByTime: nobody,
  acknowledged: nobody,
  ...partsTells,
  ...courseTells,
  ...besideTells,
  fileAttached: nobody,
  fileRemoved: nobody,
  opinionsKept: nobody,
  dossierIncomplete: nobody,
  dossierCompleted: nobody,
  formWritten: nobody,
  optionChosen: nobody,
  ...decidingTells,
};

const dueOfSubject = (state: TaskState, subject: Subject): Instant | null => deadlineOf(state, subject)?.due ?? null;

const tell = <K extends TaskEntryKind>(kind: K, entry: EntryOf<K>, state: TaskState): Owed[] =>
  tells[kind](entry, state);

/** Who must be told because of an entry, given the state that it left. */
export const owedBy = (entry: TaskEntry, state: TaskState): Owed[] => tell(entry.kind, entry, state);
