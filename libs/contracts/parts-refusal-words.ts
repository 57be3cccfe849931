import type { PartsRefusal } from '../domain/task/parts/refusals.js';
import type { RefusalWords } from './refusal-row.js';

export const partsRefusalWords: Record<PartsRefusal, RefusalWords> = {
  'subTasks.none': {
    status: 422,
    words: { vi: 'Cần nêu ít nhất một nhiệm vụ con.', en: 'At least one sub-task is needed.' },
  },
  'subTasks.tooMany': {
    status: 422,
    words: {
      vi: 'Chia quá nhiều nhiệm vụ con trong một lần[: {count}][, nhiều nhất {max}].',
      en: 'Too many sub-tasks at once[: {count}][, {max} at most].',
    },
  },
  'subTasks.open': {
    status: 409,
    words: {
      vi: 'Còn {count} nhiệm vụ con chưa xong. Người giao cần nêu lý do nếu vẫn công nhận.',
      en: '{count} of its sub-tasks are still open. The assigner must say why it is confirmed all the same.',
    },
  },
  'collective.empty': {
    status: 422,
    words: {
      vi: 'Hôm nay “{name}” không còn cơ quan nào ngoài cơ quan chủ trì.',
      en: 'Today “{name}” has no member besides the lead.',
    },
  },
  'deadline.same': {
    status: 409,
    words: { vi: 'Hạn mới trùng với hạn đang có.', en: 'The new deadline is the one it has.' },
  },
  'deadline.pastWhole': {
    status: 422,
    words: {
      vi: 'Hạn của phần việc không được sau hạn của cả nhiệm vụ[ ({until})].',
      en: 'A part may not be due after the whole[ ({until})].',
    },
  },
  'content.same': {
    status: 409,
    words: { vi: 'Nội dung không có gì thay đổi.', en: 'Nothing of the content is changed.' },
  },
  'obligation.unknown': {
    status: 404,
    words: { vi: 'Không có việc phải làm này trong nhiệm vụ.', en: 'The task has no such thing owed.' },
  },
  'obligation.met': {
    status: 409,
    words: { vi: 'Việc này đã được thực hiện[ từ {since}].', en: 'This was done already[, {since}].' },
  },
  'obligation.open': {
    status: 409,
    words: {
      vi: 'Chưa lưu hồ sơ được: còn {count} báo cáo sau quyết định khẩn cấp chưa thực hiện.',
      en: 'It cannot be archived yet: {count} report after an urgent decision is still owed.',
    },
  },
  'urgent.noStep': {
    status: 409,
    words: {
      vi: 'Phía trước hồ sơ không có bước quyết định hoặc ký nào để mở ngay.',
      en: 'There is no deciding or signing step ahead of the file to open at once.',
    },
  },
  'participants.none': {
    status: 422,
    words: { vi: 'Cần nêu người dự họp.', en: 'The participants of the meeting are needed.' },
  },
  'meeting.none': {
    status: 409,
    words: {
      vi: 'Chưa có cuộc họp nào với {unit} kết thúc mà chưa thống nhất: cơ quan chủ trì họp trước khi trình.',
      en: 'No meeting with {unit} has ended without agreement: the lead convenes one before it is brought up.',
    },
  },
  'disagreement.open': {
    status: 409,
    words: {
      vi: 'Chưa thống nhất với {units}: họp và ghi nhận đã thống nhất, hoặc đưa cả hai quan điểm lên cấp quyết định, rồi mới trình.',
      en: 'There is no agreement with {units}: record a meeting that settled it, or bring both positions up, before the file goes on.',
    },
  },
  'unit.noParty': {
    status: 422,
    words: { vi: '{unit} không tham gia nhiệm vụ này.', en: '{unit} has no part in this task.' },
  },
  'actor.noParty': {
    status: 403,
    words: {
      vi: 'Chỉ lãnh đạo các cơ quan tham gia nhiệm vụ hoặc cơ quan ban hành được bảo lưu ý kiến.',
      en: 'Only those who lead an agency that has a part in the task, or the issuing body, may reserve a view.',
    },
  },
};
