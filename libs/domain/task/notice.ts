import type { Instant } from '../time/instant.js';
import type { Watch } from '../procedure/urgency.js';
import type { PostId } from '../words.js';
import type { TaskEntryKind } from './entries.js';
import type { EntryOf } from './evolve/change.js';
import type { TaskState } from './state.js';
import type { Subject } from './clock.js';

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
  | 'deadlineMoved'
  | Watch['on']
  | 'rehomed'
  | 'opinionGiven'
  | 'incomplete'
  | PartsNotice
  | CourseNotice
  | BesideNotice
  | DecidingNotice;

export type Owed = {
  post: PostId;
  about: { kind: NoticeKind; subject: Subject; due: Instant | null; firedLate?: true };
};

export type Tells<K extends TaskEntryKind> = (entry: EntryOf<K>, state: TaskState) => Owed[];

export const told = (post: PostId, kind: NoticeKind, subject: Subject, due: Instant | null = null): Owed[] => [
  { post, about: { kind, subject, due } },
];

/** Why somebody is told of something beside the file. */
export type BesideNotice =
  | 'paused'
  | 'resumed'
  | 'conditionDue'
  | 'extensionAsked'
  | 'obstacleReported'
  | 'informationAsked'
  | 'requestSettled'
  | 'requestLapsed'
  | 'requestWithdrawn'
  | 'deadlineMoved'
  | 'noted'
  | 'takenBack'
  | 'ended'
  | 'reopened';

export type CourseNotice =
  | 'agencySignatureVoided'
  | 'occurrenceOpened'
  | 'occurrenceClaimed'
  | 'occurrenceConfirmed'
  | 'occurrenceRedo'
  | 'procedureChanged';

/** What people are told of a decision, a chain of signatures, a number and a document, beside whose turn it is. */
export type DecidingNotice =
  | 'changesAsked'
  | 'resultEntered'
  | 'takenBack'
  | 'signerAdded'
  | 'signerRemoved'
  | 'numberCancelled'
  | 'documentFollowed'
  | 'followUpIssued';

export type PartsNotice =
  'changed' | 'owing' | 'owingMet' | 'subTaskClosed' | 'subTaskReopened' | 'decidedUrgently' | 'meeting' | 'dissent';
