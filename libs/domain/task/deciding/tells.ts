import type { DecidingNotice, Owed } from '../notice.js';
import type { EntryOf } from '../evolve/change.js';
import type { PostId } from '../../words.js';
import type { TaskState } from '../state.js';
import type { Subject } from '../clock.js';
import type { DecidingEntry } from './entries.js';
import { decidingOf } from './state.js';

type Kind = DecidingEntry['kind'];
type Tells = { [K in Kind]: (entry: EntryOf<K>, state: TaskState) => Owed[] };

const ofTask: Subject = { of: 'task' };
const told = (post: PostId, kind: DecidingNotice): Owed[] => [{ post, about: { kind, subject: ofTask, due: null } }];
const nobody = (): Owed[] => [];

/** Those who signed are told that their number is no more: they may be asked why. */
const signers = (state: TaskState): PostId[] => [...new Set(state.approvals.map(({ post }) => post))];

/** Everybody who signed the document that is followed, and who gave the task. */
const ofDocument = (state: TaskState): PostId[] => {
  const approvals = decidingOf(state).earlier.at(-1)?.approvals ?? [];
  return [...new Set([state.assigner, ...approvals.map(({ post }) => post)])];
};

export const decidingTells: Tells = {
  approved: nobody,
  changesAsked: nobody,
  changesSent: nobody,
  referred: nobody,
  resultEntered: ({ tell }) => told(tell, 'resultEntered'),
  referralTakenBack: ({ enters }) => told(enters, 'takenBack'),
  signerAdded: ({ post }) => told(post, 'signerAdded'),
  signerRemoved: ({ post }) => told(post, 'signerRemoved'),
  numberCancelled: (_entry, state) => signers(state).flatMap((post) => told(post, 'numberCancelled')),
  renditionAdded: nobody,
  documentFollowed: (_entry, state) => ofDocument(state).flatMap((post) => told(post, 'documentFollowed')),
  followUpIssued: (_entry, state) => ofDocument(state).flatMap((post) => told(post, 'followUpIssued')),
};
