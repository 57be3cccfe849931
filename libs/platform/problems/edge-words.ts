import type { Words } from '../../domain/words.js';
import { accountWords } from './account-words.js';
import type { AccountCode } from './account-words.js';

/** What is refused before a command is one: by HTTP, by the session or by the shape of the input. */
export type EdgeCode =
  | AccountCode
  | 'input.invalid'
  | 'body.malformed'
  | 'body.tooLarge'
  | 'media.unsupported'
  | 'file.none'
  | 'file.unknown'
  | 'key.missing'
  | 'key.invalid'
  | 'session.none'
  | 'session.expired'
  | 'csrf.invalid'
  | 'origin.foreign'
  | 'route.unknown'
  | 'notice.unknown'
  | 'feed.unknown'
  | 'subject.unknown'
  | 'request.refused'
  | 'database.away'
  | 'disk.full'
  | 'server.failed';

export const edgeWords: Record<EdgeCode, { status: number; words: Words }> = {
  ...accountWords,
  'input.invalid': {
    status: 400,
    words: { vi: 'Dữ liệu gửi lên chưa đúng: {fields}.', en: 'The input is not valid: {fields}.' },
  },
  'body.malformed': {
    status: 400,
    words: { vi: 'Nội dung gửi lên không phải JSON hợp lệ.', en: 'The body is not valid JSON.' },
  },
  'body.tooLarge': { status: 413, words: { vi: 'Nội dung gửi lên quá lớn.', en: 'The body is too large.' } },
  'media.unsupported': {
    status: 415,
    words: { vi: 'Kiểu nội dung này không được hỗ trợ.', en: 'This media type is not supported.' },
  },
  'file.none': {
    status: 400,
    words: { vi: 'Chưa có tệp nào được gửi lên, hoặc tệp rỗng.', en: 'No file was sent, or it is empty.' },
  },
  'file.unknown': { status: 404, words: { vi: 'Không có tệp này.', en: 'There is no such file.' } },
  'key.missing': {
    status: 400,
    words: {
      vi: 'Thiếu tiêu đề Idempotency-Key: mỗi lệnh cần một khóa riêng để gửi lại không bị làm hai lần.',
      en: 'The Idempotency-Key header is missing: each command needs a key of its own, so that sending it again does nothing twice.',
    },
  },
  'key.invalid': {
    status: 400,
    words: {
      vi: 'Idempotency-Key phải có 8 đến 128 ký tự in được, không dấu cách.',
      en: 'The Idempotency-Key must have 8 to 128 printable characters and no space.',
    },
  },
  'session.none': { status: 401, words: { vi: 'Bạn chưa đăng nhập.', en: 'You are not logged in.' } },
  'session.expired': {
    status: 401,
    words: { vi: 'Phiên làm việc đã hết hạn, hãy đăng nhập lại.', en: 'The session has expired. Log in again.' },
  },
  'csrf.invalid': {
    status: 403,
    words: {
      vi: 'Thiếu hoặc sai X-CSRF-Token. Hãy tải lại trang.',
      en: 'The X-CSRF-Token is missing or wrong. Load the page again.',
    },
  },
  'origin.foreign': {
    status: 403,
    words: {
      vi: 'Yêu cầu đến từ một trang khác nên không được nhận.',
      en: 'The request comes from another site and was refused.',
    },
  },
  'route.unknown': { status: 404, words: { vi: 'Không có địa chỉ này.', en: 'There is nothing at this address.' } },
  'feed.unknown': {
    status: 404,
    words: {
      vi: 'Địa chỉ lịch này không có hoặc đã bị thu hồi.',
      en: 'There is no such calendar address, or it was revoked.',
    },
  },
  'notice.unknown': { status: 404, words: { vi: 'Không có thông báo này.', en: 'There is no such notice.' } },
  'subject.unknown': {
    status: 404,
    words: { vi: 'Không có thời hạn này trong nhiệm vụ.', en: 'The task has no such term.' },
  },
  'request.refused': {
    status: 400,
    words: { vi: 'Yêu cầu không được chấp nhận.', en: 'The request was not accepted.' },
  },
  'database.away': {
    status: 503,
    words: {
      vi: 'Cơ sở dữ liệu tạm thời không trả lời. Hãy gửi lại đúng lệnh này với cùng khóa.',
      en: 'The database does not answer just now. Send the same command with the same key again.',
    },
  },
  'disk.full': {
    status: 507,
    words: {
      vi: 'Đĩa của cơ sở dữ liệu đã đầy nên chưa ghi được gì. Khi đã có chỗ, hãy gửi lại đúng lệnh này với cùng khóa.',
      en: 'The disk of the database is full, so nothing was written. Once there is room, send the same command with the same key again.',
    },
  },
  'server.failed': {
    status: 500,
    words: {
      vi: 'Có lỗi ngoài dự kiến. Mã tra cứu: {correlation}.',
      en: 'Something went wrong that should not. Reference: {correlation}.',
    },
  },
};
