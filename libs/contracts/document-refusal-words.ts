import type { DocumentRefusal } from '../domain/import/document-refusals.js';
import type { RefusalWords } from './refusal-row.js';

/** Why a file was not read. */
export const documentRefusalWords: Record<DocumentRefusal, RefusalWords> = {
  'document.notFound': { status: 404, words: { vi: 'Không có tệp này.', en: 'There is no such file.' } },
  'document.tooLarge': {
    status: 422,
    words: {
      vi: 'Tệp quá lớn[ (tối đa {megabytes} MB)][ (tối đa {pages} trang)][ (tối đa {characters} ký tự)].',
      en: 'The file is too large[ (at most {megabytes} MB)][ (at most {pages} pages)][ (at most {characters} characters)].',
    },
  },
  'document.unknownKind': {
    status: 422,
    words: {
      vi: 'Chỉ đọc được DOCX, PDF, XLSX, ảnh và văn bản thuần[, không đọc được {kind}].',
      en: 'Only DOCX, PDF, XLSX, pictures and plain text can be read[, not {kind}].',
    },
  },
  'document.damaged': {
    status: 422,
    words: { vi: 'Tệp bị hỏng, không đọc được.', en: 'The file is damaged and cannot be read.' },
  },
  'document.hostile': {
    status: 422,
    words: {
      vi: 'Tệp bị từ chối vì chiếm tài nguyên quá mức hoặc chứa phần nguy hiểm.',
      en: 'The file is refused: it takes too much to read, or holds a dangerous part.',
    },
  },
  'document.encrypted': {
    status: 422,
    words: {
      vi: 'Tệp có mật khẩu; hãy bỏ mật khẩu rồi gửi lại.',
      en: 'The file has a password; remove it and try again.',
    },
  },
  'document.empty': { status: 422, words: { vi: 'Tệp không có nội dung chữ.', en: 'The file holds no text.' } },
  'document.tooSlow': {
    status: 422,
    words: {
      vi: 'Đọc tệp quá lâu[ (trên {seconds} giây)] nên đã dừng.',
      en: 'Reading the file took too long[ (over {seconds} seconds)] and was stopped.',
    },
  },
  'document.stopped': {
    status: 409,
    words: { vi: 'Việc đọc tệp đã bị dừng.', en: 'Reading the file was stopped.' },
  },
  'document.ocrMissing': {
    status: 422,
    words: {
      vi: 'Đây là bản quét: cần cài tesseract với dữ liệu tiếng Việt (và pdftoppm cho PDF) trên máy chủ này.',
      en: 'This is a scan: tesseract with Vietnamese data (and pdftoppm for PDF) must be installed on this machine.',
    },
  },
};
