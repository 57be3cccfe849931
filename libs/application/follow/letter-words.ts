import type { Calendar, Instant, NoticeKind, Words } from '../../domain/index.js';
import { untilWords } from '../views/time-words.js';
import { whyBeside } from './beside-letter-words.js';
import type { Letter } from './deliver.js';

const why: Record<NoticeKind, Words> = {
  yourTurn: { vi: 'Đến lượt xử lý', en: 'Your turn' },
  returned: { vi: 'Hồ sơ được trả lại', en: 'Returned to you' },
  declined: { vi: 'Đơn vị không nhận nhiệm vụ', en: 'The task was declined' },
  redo: { vi: 'Yêu cầu làm lại', en: 'To be done again' },
  handedOn: { vi: 'Hồ sơ được chuyển đến', en: 'Handed on to you' },
  opinionAsked: { vi: 'Đề nghị cho ý kiến', en: 'Your opinion is asked' },
  opinionWithdrawn: { vi: 'Không cần cho ý kiến nữa', en: 'Your opinion is no longer needed' },
  deemedConsent: { vi: 'Quá hạn, được coi là đồng ý', en: 'No answer in time: deemed consent' },
  silencePostponed: { vi: 'Hạn trả lời được lùi do hệ thống gián đoạn', en: 'The term was moved because of an outage' },
  lateAnswer: { vi: 'Có ý kiến gửi muộn', en: 'A late opinion arrived' },
  approvalVoided: {
    vi: 'Việc phê duyệt hết hiệu lực vì dự thảo thay đổi',
    en: 'An approval is void: the draft changed',
  },
  claimed: { vi: 'Đề nghị công nhận hoàn thành', en: 'Completion is claimed' },
  confirmed: { vi: 'Đã công nhận hoàn thành', en: 'Completion is confirmed' },
  reminder: { vi: 'Nhắc hạn', en: 'Reminder' },
  late: { vi: 'Đã quá hạn', en: 'Overdue' },
  escalated: { vi: 'Việc quá hạn được báo lên', en: 'Escalated: overdue' },
  notReceived: { vi: 'Báo sớm: cơ quan chủ trì chưa mở hồ sơ', en: 'Told early: the lead has not taken up the file' },
  notAccepted: { vi: 'Báo sớm: cơ quan chủ trì chưa tiếp nhận', en: 'Told early: the lead has not accepted' },
  noInterimReport: { vi: 'Báo sớm: chưa có báo cáo giữa kỳ', en: 'Told early: no interim report' },
  noMovement: { vi: 'Báo sớm: hồ sơ không chuyển động', en: 'Told early: nothing has moved' },
  changed: { vi: 'Nhiệm vụ có thay đổi', en: 'The task was changed' },
  owing: { vi: 'Có việc phải thực hiện trong nhiệm vụ', en: 'Something of the task is asked of you' },
  owingMet: { vi: 'Phần việc đã được thực hiện', en: 'What was owed is done' },
  subTaskClosed: { vi: 'Một nhiệm vụ con đã kết thúc', en: 'A sub-task is closed' },
  subTaskReopened: {
    vi: 'Một nhiệm vụ con đã kết thúc được mở lại',
    en: 'A sub-task that was closed is taken up again',
  },
  decidedUrgently: { vi: 'Có quyết định khẩn cấp ngoài quy trình', en: 'Decided urgently, outside the procedure' },
  meeting: { vi: 'Đã ghi nhận cuộc họp', en: 'A meeting was recorded' },
  dissent: { vi: 'Có ý kiến bảo lưu', en: 'A view was reserved' },
  opinionGiven: { vi: 'Có ý kiến trả lời', en: 'An opinion was given' },
  incomplete: { vi: 'Hồ sơ chưa đủ, đề nghị bổ sung', en: 'The dossier is incomplete' },
  rehomed: { vi: 'Tiếp nhận do sắp xếp lại tổ chức', en: 'Taken over by a reorganisation' },
  agencySignatureVoided: {
    vi: 'Chữ ký trình hết hiệu lực vì dự thảo thay đổi',
    en: 'A signature for the agency is void: the draft changed',
  },
  occurrenceOpened: { vi: 'Đến kỳ thực hiện', en: 'An occurrence is due' },
  occurrenceClaimed: { vi: 'Có báo cáo kỳ chờ công nhận', en: 'A report of an occurrence awaits you' },
  occurrenceConfirmed: { vi: 'Kỳ đã được công nhận', en: 'An occurrence is recognised' },
  occurrenceRedo: { vi: 'Yêu cầu làm lại kỳ', en: 'An occurrence is to be done again' },
  procedureChanged: {
    vi: 'Nhiệm vụ đi tiếp theo phiên bản quy trình khác',
    en: 'The task goes on by another version of its procedure',
  },
  ...whyBeside,
  changesAsked: { vi: 'Phê duyệt có sửa: cần sửa dự thảo', en: 'Approved with changes: the draft is to be changed' },
  resultEntered: { vi: 'Đã có kết quả của tập thể', en: 'The body has decided' },
  signerAdded: { vi: 'Được thêm vào chuỗi ký', en: 'Added to a chain of signatures' },
  signerRemoved: { vi: 'Được đưa ra khỏi chuỗi ký', en: 'Taken out of a chain of signatures' },
  numberCancelled: { vi: 'Số văn bản đã bị hủy', en: 'The document number was cancelled' },
  documentFollowed: {
    vi: 'Văn bản đã phát hành sẽ được đính chính, thay thế hoặc thu hồi',
    en: 'A document that went out will be corrected, replaced or recalled',
  },
  followUpIssued: {
    vi: 'Văn bản đã được đính chính, thay thế hoặc thu hồi',
    en: 'A document was corrected, replaced or recalled',
  },
};

export const whyWords = (kind: NoticeKind): Words => why[kind];

export type Mail = { subject: string; text: string };
type Today = { now: Instant; calendar: Calendar; taskUrl: string };

/** Vietnamese first, English below it; the content of the task stays in the product. */
export const mailOf = ({ about, task }: Letter, { now, calendar, taskUrl }: Today): Mail => {
  const { vi, en } = why[about.kind];
  const due = about.due === null ? null : untilWords(about.due, now, calendar);
  const lines = [
    ...[`${vi}: ${task.title}`, ...(due ? [`Hạn: ${due.vi}`] : [])],
    ...['', `${en}: ${task.title}`, ...(due ? [`Due: ${due.en}`] : [])],
    ...['', taskUrl],
  ];
  return { subject: `[Mandate] ${vi}: ${task.title}`, text: lines.join('\n') };
};
