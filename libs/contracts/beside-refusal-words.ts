import type { BesideRefusal } from '../domain/task/beside/refusals.js';
import type { RefusalWords } from './refusal-row.js';

/** What people are told who ask something beside the file that may not be. */
export const besideRefusalWords: Record<BesideRefusal, RefusalWords> = {
  'task.notWorking': {
    status: 409,
    words: {
      vi: 'Nhiệm vụ không đang thực hiện: đã báo cáo kết quả hoặc đã kết thúc.',
      en: 'The task is not being worked on: its result is reported, or it is over.',
    },
  },
  'task.ended': {
    status: 409,
    words: {
      vi: 'Nhiệm vụ đã bị thu hồi hoặc hủy; chỉ người giao mở lại được.',
      en: 'The task was recalled or cancelled; only its assigner may reopen it.',
    },
  },
  'task.notOver': {
    status: 409,
    words: {
      vi: 'Nhiệm vụ chưa kết thúc nên không cần mở lại.',
      en: 'The task is not over, so there is nothing to reopen.',
    },
  },
  'completion.confirmed': {
    status: 409,
    words: {
      vi: 'Nhiệm vụ đã được công nhận hoàn thành.',
      en: 'The completion of this task has been confirmed.',
    },
  },
  'withdraw.nothing': {
    status: 409,
    words: {
      vi: 'Không có gì để rút lại: đã có người xử lý, hoặc hồ sơ không do ai vừa chuyển đến.',
      en: 'There is nothing to take back: somebody has acted since, or nobody has just sent the file here.',
    },
  },
  'budgets.none': {
    status: 422,
    words: { vi: 'Cần nêu thời hạn nào tạm dừng.', en: 'Name the terms that shall stand.' },
  },
  'confirmer.unknown': {
    status: 422,
    words: {
      vi: 'Không có ai giữ chức vụ này để xác nhận[ ({post})].',
      en: 'Nobody has this post who could confirm[ ({post})].',
    },
  },
  'pause.none': { status: 404, words: { vi: 'Không có lần tạm dừng này.', en: 'There is no such pause.' } },
  'pause.released': {
    status: 409,
    words: { vi: 'Lần tạm dừng này đã kết thúc.', en: 'This pause has ended already.' },
  },
  'evidence.missing': {
    status: 422,
    words: { vi: 'Cần kèm minh chứng: một tệp hoặc một đường dẫn.', en: 'Evidence is needed: a file or a link.' },
  },
  'evidence.badLink': {
    status: 422,
    words: {
      vi: 'Đường dẫn phải bắt đầu bằng http:// hoặc https://.',
      en: 'A link must begin with http:// or https://.',
    },
  },
  'request.unknown': { status: 404, words: { vi: 'Không có đề nghị này.', en: 'There is no such request.' } },
  'request.closed': {
    status: 409,
    words: {
      vi: 'Đề nghị này đã được trả lời, đã rút hoặc đã hết hạn trả lời.',
      en: 'This request was answered, withdrawn, or its term has passed.',
    },
  },
  'obstacle.unknown': {
    status: 422,
    words: { vi: 'Không có loại vướng mắc này.', en: 'There is no such kind of obstacle.' },
  },
  'obstacle.top': {
    status: 409,
    words: { vi: 'Không còn cấp nào cao hơn để chuyển lên.', en: 'There is nobody above to pass it up to.' },
  },
  'extension.noDeadline': {
    status: 409,
    words: { vi: 'Nhiệm vụ không có hạn để gia hạn.', en: 'The task has no deadline that could be extended.' },
  },
  'extension.tooLate': {
    status: 409,
    words: {
      vi: 'Đã quá hạn: không xin gia hạn được nữa, chỉ giải trình quá hạn.',
      en: 'The deadline has passed: no extension may be asked, only the lateness explained.',
    },
  },
  'extension.open': {
    status: 409,
    words: { vi: 'Đang có một đề nghị gia hạn chờ quyết định.', en: 'An extension is waiting for its decision.' },
  },
  'extension.tooOften': {
    status: 409,
    words: { vi: 'Đã gia hạn đủ {max} lần.', en: 'The deadline has been extended {max} times, which is the most.' },
  },
  'extension.notLater': {
    status: 422,
    words: { vi: 'Ngày mới phải sau hạn hiện tại.', en: 'The new day must be after the deadline of now.' },
  },
  'date.beyondSuperior': {
    status: 422,
    words: {
      vi: 'Không được vượt hạn {until} do cấp trên ấn định[ ({source})].',
      en: 'The day {until} fixed by a superior may not be passed[ ({source})].',
    },
  },
  'note.notLate': {
    status: 409,
    words: {
      vi: 'Nhiệm vụ chưa quá hạn nên chưa cần giải trình.',
      en: 'The task is not late, so nothing is to be explained.',
    },
  },
};
