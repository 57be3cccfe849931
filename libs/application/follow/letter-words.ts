import type { Calendar, Instant, NoticeKind, Words } from '../../domain/index.js';
import { untilWords } from '../views/time-words.js';
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
  rehomed: { vi: 'Tiếp nhận do sắp xếp lại tổ chức', en: 'Taken over by a reorganisation' },
};

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
