import type { NoticeView } from '../../../libs/contracts/http.js';
import type { NoticeKind } from '../../../libs/domain/task/notice.js';

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
  deadlineMoved: true,
  notReceived: true,
  notAccepted: true,
  noInterimReport: true,
  noMovement: true,
  changed: true,
  owing: true,
  owingMet: true,
  subTaskClosed: true,
  subTaskReopened: true,
  decidedUrgently: true,
  meeting: true,
  dissent: true,
  rehomed: true,
  agencySignatureVoided: true,
  occurrenceOpened: true,
  occurrenceClaimed: true,
  occurrenceConfirmed: true,
  occurrenceRedo: true,
  procedureChanged: true,
  paused: true,
  resumed: true,
  conditionDue: true,
  extensionAsked: true,
  obstacleReported: true,
  informationAsked: true,
  requestSettled: true,
  requestLapsed: true,
  requestWithdrawn: true,
  noted: true,
  takenBack: true,
  ended: true,
  reopened: true,
  opinionGiven: true,
  incomplete: true,
  changesAsked: true,
  resultEntered: true,
  signerAdded: true,
  signerRemoved: true,
  numberCancelled: true,
  documentFollowed: true,
  followUpIssued: true,
};

const isKnown = (kind: string): kind is NoticeKind => Object.hasOwn(known, kind);

/** A kind that a later server adds is still shown, as a change. */
export const noticeWord = (kind: string): NoticeKind | 'other' => (isKnown(kind) ? kind : 'other');

type Group = { message: NoticeView['message']; own: NoticeView[] };

/** What stands in one message of a day is shown as one; the rest stays in its order between them. */
export const byMessage = (notices: NoticeView[]): Group[] => {
  const groups: Group[] = [];
  for (const notice of notices) {
    const { message } = notice;
    const known = groups.find((group) => (group.message?.day ?? null) === (message?.day ?? null));
    const last = groups.at(-1);
    if (message && known) known.own.push(notice);
    else if (!message && last && !last.message) last.own.push(notice);
    else groups.push({ message, own: [notice] });
  }
  return groups;
};
