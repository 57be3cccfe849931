import type { DecidingRefusal } from '../domain/task/deciding/refusals.js';
import type { RefusalWords } from './refusal-row.js';

/** What somebody is told whose decision, signature, number or document is not to be now. */
export const decidingRefusalWords: Record<DecidingRefusal, RefusalWords> = {
  'decision.decide': {
    status: 409,
    words: {
      vi: 'Hồ sơ đang chờ quyết định, chưa có kết quả nào để nhập hay thay đổi nào để xác nhận.',
      en: 'The file waits to be decided: there is no result to enter and no change to confirm.',
    },
  },
  'decision.confirm': {
    status: 409,
    words: {
      vi: 'Đã phê duyệt có sửa: bản đã sửa đang chờ xác nhận.',
      en: 'It was approved with changes: the changed version waits to be confirmed.',
    },
  },
  'decision.result': {
    status: 409,
    words: {
      vi: 'Hồ sơ đang chờ kết quả của tập thể; người được phân công nhập kết quả, hoặc người đưa ra lấy lại.',
      en: 'The file waits for what a body decides: whoever was named enters it, or whoever put it there takes it back.',
    },
  },
  'decision.notOffered': {
    status: 409,
    words: {
      vi: 'Quy trình không cho kết thúc bước này theo cách đó.',
      en: 'The procedure does not let this step end that way.',
    },
  },
  'decision.notWaiting': {
    status: 409,
    words: { vi: 'Hồ sơ không chờ kết quả nào của tập thể.', en: 'The file waits for no body.' },
  },
  'named.ownDraft': {
    status: 422,
    words: {
      vi: 'Không chọn được {post}: người này đã tham gia soạn thảo.',
      en: '{post} cannot be named: they had a hand in the draft.',
    },
  },
  'changes.none': {
    status: 409,
    words: { vi: 'Không có yêu cầu sửa nào đang chờ.', en: 'No changes were asked for.' },
  },
  'changes.notMade': {
    status: 409,
    words: {
      vi: 'Bản hiện hành vẫn là bản được yêu cầu sửa. Hãy nộp bản đã sửa trước.',
      en: 'The current version is still the one that was to be changed. Add the changed version first.',
    },
  },
  'ballot.counts': {
    status: 422,
    words: {
      vi: 'Hãy nêu riêng ba con số: đồng ý, không đồng ý, và không trả lời được tính theo quy chế.',
      en: 'Give the three numbers apart: agreed, disagreed, and silent counted by the rules.',
    },
  },
  'signer.notAllowed': {
    status: 422,
    words: {
      vi: 'Quy trình không cho thêm[ {post}] vào chuỗi ký.',
      en: 'The procedure does not let[ {post}] be added to the chain of signatures.',
    },
  },
  'signer.already': {
    status: 409,
    words: { vi: '{post} đã có trong chuỗi ký.', en: '{post} is in the chain of signatures already.' },
  },
  'signer.unknown': {
    status: 409,
    words: {
      vi: '{post} không còn chờ ký trong chuỗi này.',
      en: '{post} is not waiting in this chain of signatures.',
    },
  },
  'signer.last': {
    status: 409,
    words: {
      vi: 'Người ký cuối cùng do quy trình quy định, không bớt được.',
      en: 'The last signer is the procedure’s and cannot be taken out.',
    },
  },
  'series.unknown': {
    status: 404,
    words: {
      vi: 'Không có sổ văn bản đi này, hoặc bạn không được xem.',
      en: 'There is no such register, or it is not yours to open.',
    },
  },
  'number.none': { status: 409, words: { vi: 'Văn bản chưa có số.', en: 'The document has no number.' } },
  'number.standing': {
    status: 409,
    words: {
      vi: 'Văn bản đã cấp số {number} mà chưa phát hành: hãy hủy số này trước khi trả lại.',
      en: 'The document has the number {number} and has not gone out: cancel the number before returning it.',
    },
  },
  'document.issued': {
    status: 409,
    words: {
      vi: 'Văn bản số {number} đã phát hành: chỉ có thể đính chính, thay thế hoặc thu hồi.',
      en: 'The document {number} has gone out: it can only be corrected, replaced or recalled.',
    },
  },
  'document.notIssued': {
    status: 409,
    words: { vi: 'Chưa có văn bản nào được phát hành.', en: 'No document has gone out.' },
  },
  'document.recalled': {
    status: 409,
    words: { vi: 'Văn bản đã được thu hồi[ bằng {number}].', en: 'The document was recalled[ by {number}].' },
  },
  'completion.claimed': {
    status: 409,
    words: {
      vi: 'Kết quả đang chờ công nhận: hãy công nhận hoặc yêu cầu làm lại trước.',
      en: 'The result waits to be confirmed: confirm it or ask to redo it first.',
    },
  },
};
