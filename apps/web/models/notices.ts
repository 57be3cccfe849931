import type { NoticeKind } from '../../../libs/domain/task/owed.js';

const known: Record<NoticeKind, true> = {
  yourTurn: true,
  returned: true,
  declined: true,
  redo: true,
  handedOn: true,
  opinionAsked: true,
  opinionWithdrawn: true,
  deemedConsent: true,
  silencePostponed: true,
  lateAnswer: true,
  approvalVoided: true,
  claimed: true,
  confirmed: true,
  reminder: true,
  late: true,
  escalated: true,
  rehomed: true,
};

const isKnown = (kind: string): kind is NoticeKind => Object.hasOwn(known, kind);

/** A kind that a later server adds is still shown, as a change. */
export const noticeWord = (kind: string): NoticeKind | 'other' => (isKnown(kind) ? kind : 'other');
