import type { DossierRefusal } from '../domain/task/dossier/refusals.js';
import type { RefusalWords } from './refusal-row.js';

export const dossierRefusalWords: Record<DossierRefusal, RefusalWords> = {
  'term.hoursNotAllowed': {
    status: 422,
    words: {
      vi: 'Chỉ nhiệm vụ khẩn mới lấy ý kiến theo giờ, khi quy trình cho phép.',
      en: 'Only an urgent task asks for opinions within hours, where its procedure allows it.',
    },
  },
  'term.hoursOutOfBounds': {
    status: 422,
    words: {
      vi: 'Số giờ trả lời ngoài khoảng cho phép[, từ {min} đến {max}][, không phải {asked}].',
      en: 'The hours for an answer are out of bounds[, from {min} to {max}][, and not {asked}].',
    },
  },
  'unit.asked': {
    status: 409,
    words: { vi: '{unit} đã được lấy ý kiến trong lần này.', en: '{unit} has been asked in this round already.' },
  },
  'seat.only': {
    status: 409,
    words: {
      vi: 'Chỉ còn {unit} được lấy ý kiến: hãy trả hồ sơ về bước soạn thảo thay vì rút đề nghị.',
      en: 'Nobody but {unit} is asked: return the file to the draft rather than withdraw the request.',
    },
  },
  'opinion.whyNotAgain': {
    status: 422,
    words: {
      vi: 'Dự thảo đã đổi từ khi {units} cho ý kiến: hãy nêu vì sao không hỏi lại.',
      en: 'The draft has changed since {units} spoke: say why they are not asked again.',
    },
  },
  'opinion.fileTwice': {
    status: 422,
    words: { vi: 'Tệp {name} được đính kèm hai lần.', en: 'The file {name} is attached twice.' },
  },
  'dossier.none': {
    status: 409,
    words: { vi: 'Quy trình này không có danh mục hồ sơ.', en: 'This procedure has no checklist of a dossier.' },
  },
  'dossier.missing': {
    status: 409,
    words: { vi: 'Hồ sơ còn thiếu thành phần[: {items}].', en: 'Something is missing in the dossier[: {items}].' },
  },
  'dossier.itemUnknown': {
    status: 422,
    words: { vi: 'Danh mục hồ sơ không có mục này[ ({item})].', en: 'The checklist has no such item[ ({item})].' },
  },
  'dossier.itemsNone': {
    status: 422,
    words: { vi: 'Hãy nêu ít nhất một mục còn thiếu.', en: 'Name at least one item that is missing.' },
  },
  'dossier.fileThere': {
    status: 409,
    words: { vi: 'Tệp này đã có[ trong mục {item}].', en: 'This file is there already[, under {item}].' },
  },
  'dossier.fileUnknown': {
    status: 422,
    words: { vi: 'Không có tệp này[ trong mục {item}].', en: 'There is no such file[ under {item}].' },
  },
  'dossier.empty': {
    status: 409,
    words: { vi: 'Hồ sơ chưa có tệp nào.', en: 'No file has been put into the dossier.' },
  },
  'dossier.tooLong': {
    status: 422,
    words: {
      vi: '{item} có {pages} trang, nhiều nhất được {most} trang.',
      en: '{item} has {pages} pages; at most {most} are allowed.',
    },
  },
  'form.none': {
    status: 404,
    words: { vi: 'Chưa có phiếu trình.', en: 'There is no submission form yet.' },
  },
  'form.noOptions': {
    status: 409,
    words: { vi: 'Phiếu trình không nêu phương án để chọn.', en: 'The submission form offers no options.' },
  },
  'form.optionUnknown': {
    status: 422,
    words: {
      vi: 'Phiếu trình không có phương án này[: {option}][; có {of} phương án].',
      en: 'The form has no such option[: {option}][; it has {of}].',
    },
  },
  'silence.none': {
    status: 404,
    words: {
      vi: 'Suất lấy ý kiến này không kết thúc bằng im lặng.',
      en: 'This request for an opinion did not end in silence.',
    },
  },
  'version.unknown': { status: 404, words: { vi: 'Không có bản dự thảo này.', en: 'There is no such draft version.' } },
};
