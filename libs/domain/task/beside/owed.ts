import type { PostId } from '../../words.js';
import type { EntryOf } from '../evolve/change.js';
import type { BesideNotice, Owed } from '../notice.js';
import type { TaskState } from '../state.js';
import type { Subject } from '../clock.js';
import { besideSubject, requestOf } from './beside.js';
import type { RequestKind } from './beside.js';
import type { BesideEntry } from './entries.js';

type Tells = { [K in BesideEntry['kind']]: (entry: EntryOf<K>, state: TaskState) => Owed[] };

const ofTask: Subject = { of: 'task' };

const toAll = (posts: readonly PostId[], kind: BesideNotice, subject: Subject = ofTask): Owed[] =>
  posts.map((post) => ({ post, about: { kind, subject, due: null } }));

const asked: Record<RequestKind, BesideNotice> = {
  extension: 'extensionAsked',
  obstacle: 'obstacleReported',
  information: 'informationAsked',
};

/** Both ends of a request: who asked, and who was asked. */
const ends = (state: TaskState, id: string): PostId[] => {
  const request = requestOf(state, id);
  return request ? [...new Set([request.post, request.holder])] : [];
};

export const besideTells: Tells = {
  paused: ({ tell, pause }) => toAll(tell, 'paused', besideSubject(pause)),
  resumed: ({ tell, pause }) => toAll(tell, 'resumed', besideSubject(pause)),
  conditionDue: ({ to, pause }) => toAll([to], 'conditionDue', besideSubject(pause)),
  requestOpened: ({ request, asks, holder, deadline }) => [
    { post: holder, about: { kind: asked[asks], subject: besideSubject(request), due: deadline.due } },
  ],
  requestPassedUp: ({ request, to, deadline }) => [
    { post: to, about: { kind: 'obstacleReported', subject: besideSubject(request), due: deadline.due } },
  ],
  requestSettled: ({ request, tell }) => toAll(tell, 'requestSettled', besideSubject(request)),
  requestLapsed: ({ request }, state) => toAll(ends(state, request), 'requestLapsed', besideSubject(request)),
  requestWithdrawn: ({ request }, state) => toAll(ends(state, request), 'requestWithdrawn', besideSubject(request)),
  deadlineMoved: (_entry, state) => {
    const holder = state.visits.at(-1)?.holder;
    const due = state.deadline?.due ?? null;
    return holder === undefined ? [] : [{ post: holder, about: { kind: 'deadlineMoved', subject: ofTask, due } }];
  },
  noted: ({ tell }) => toAll(tell, 'noted'),
  claimWithdrawn: ({ tell }) => toAll(tell, 'takenBack'),
  ended: ({ tell }) => toAll(tell, 'ended'),
  reopened: ({ tell }) => toAll(tell, 'reopened'),
};
