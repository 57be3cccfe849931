import type { ImportRefusal } from '../domain/import/refusals.js';
import type { RefusalWords } from './refusal-row.js';

/** What a reviewer is told whose change, upload or confirmation was not accepted. */
export const importRefusalWords: Record<ImportRefusal, RefusalWords> = {
  'import.unknown': {
    status: 404,
    words: { vi: 'Không có văn bản nhập này.', en: 'There is no such import.' },
  },
  'import.notPreparer': {
    status: 403,
    words: {
      vi: 'Chỉ lãnh đạo và văn phòng của cơ quan ban hành được nhập và rà soát văn bản để giao việc.',
      en: 'Only the leaders and the office of the issuing body take in documents and review them for assignment.',
    },
  },
  'import.notReady': {
    status: 409,
    words: {
      vi: 'Văn bản này chưa đọc xong hoặc không đọc được.',
      en: 'This document has not been read, or could not be.',
    },
  },
  'import.over': {
    status: 409,
    words: { vi: 'Văn bản này không còn đang được đọc.', en: 'This document is not being read any more.' },
  },
  'import.moved': {
    status: 409,
    words: {
      vi: 'Nội dung này vừa được[ {person}] sửa; phần bạn gõ vẫn còn, hãy xem bản mới rồi lưu lại.',
      en: 'This was changed[ by {person}] a moment ago; what you typed is kept: look at the new version and save again.',
    },
  },
  'import.closed': {
    status: 409,
    words: {
      vi: 'Đề xuất này đã được xác nhận, đang được giao hoặc đã bị bỏ.',
      en: 'This proposal is confirmed, being assigned, or dropped.',
    },
  },
  'import.proposalUnknown': {
    status: 404,
    words: { vi: 'Không có đề xuất này.', en: 'There is no such proposal.' },
  },
  'import.notAlone': {
    status: 422,
    words: { vi: 'Gộp cần ít nhất hai đề xuất khác nhau.', en: 'A merger takes at least two different proposals.' },
  },
  'import.placeOutside': {
    status: 422,
    words: {
      vi: 'Vị trí đã chọn không nằm trong đề xuất hoặc không có chữ.',
      en: 'The place is not inside the proposal, or holds no words.',
    },
  },
  'import.incomplete': {
    status: 422,
    words: {
      vi: 'Chưa đủ để giao việc[: còn thiếu {needs}].',
      en: 'Not enough is known to assign it[: {needs} is missing].',
    },
  },
  'import.serverNeeded': {
    status: 422,
    words: {
      vi: 'Cần địa chỉ máy chủ (--server hoặc MANDATE_URL) và khóa API (MANDATE_TOKEN). Để chỉ xem đề xuất, hãy thêm --dry-run.',
      en: 'A server (--server or MANDATE_URL) and an API token (MANDATE_TOKEN) are needed. To see proposals only, add --dry-run.',
    },
  },
};
