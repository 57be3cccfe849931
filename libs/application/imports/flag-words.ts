import type { DirectiveFlag, DirectiveFlagCode } from '../../domain/import/index.js';
import type { Words } from '../../domain/index.js';
import { say } from '../views/say.js';

/** What each oddity is called; `{…}` are its facts. */
const words: Record<DirectiveFlagCode, Words> = {
  'header.missing': {
    vi: 'Thiếu phần đầu văn bản: số, ký hiệu, nơi và ngày ban hành',
    en: 'The letterhead with number, place and date is missing',
  },
  'number.blank': { vi: 'Số văn bản để trống', en: 'The number of the document is blank' },
  'date.blank': { vi: 'Ngày ban hành để trống', en: 'The date of the document is blank' },
  'deadline.blank': { vi: 'Thời hạn để trống[: “{raw}”]', en: 'The term is left blank[: “{raw}”]' },
  'deadline.missing': { vi: 'Không nêu thời hạn', en: 'No term is given' },
  'deadline.beforeDocument': {
    vi: 'Thời hạn trước ngày văn bản[: “{raw}”]',
    en: 'The term is before the document[: “{raw}”]',
  },
  'deadline.otherYear': {
    vi: 'Thời hạn khác năm của kế hoạch[: “{raw}”]',
    en: 'The term is in another year than the plan’s[: “{raw}”]',
  },
  'deadline.weekday': {
    vi: 'Thứ không khớp với ngày[: “{raw}”]',
    en: 'The weekday does not match the date[: “{raw}”]',
  },
  'deadline.unread': { vi: 'Không hiểu thời hạn[: “{raw}”]', en: 'The term is not understood[: “{raw}”]' },
  'range.backwards': { vi: 'Khoảng viết ngược', en: 'A range runs backwards' },
  'agency.unknown': { vi: 'Cơ quan chưa biết[: {name}]', en: 'Unknown agency[: {name}]' },
  'agency.dissolved': {
    vi: 'Cơ quan đã sáp nhập[: {name} nay là {to} từ {date}][, theo {basis}][{check}]',
    en: 'The agency was merged[: {name} has been {to} since {date}][, by {basis}][{check}]',
  },
  'lead.none': { vi: 'Cần xác định chủ trì: văn bản không nêu', en: 'A lead must be chosen: the document names none' },
  'lead.several': {
    vi: 'Cần xác định chủ trì: văn bản nêu nhiều cơ quan',
    en: 'A lead must be chosen: several are named',
  },
  'lead.collective': {
    vi: 'Cần xác định chủ trì: văn bản nêu một nhóm cơ quan',
    en: 'A lead must be chosen: a whole group is named',
  },
  'lead.inherited': { vi: 'Chủ trì lấy từ đề mục ở trên', en: 'The lead stands at the heading above' },
  'numbering.repeated': { vi: 'Số mục bị lặp', en: 'A number is repeated' },
  'numbering.gap': { vi: 'Thiếu một số mục', en: 'A number is left out' },
  'section.missing': { vi: 'Thiếu một phần', en: 'A section is missing' },
  'citation.conflict': { vi: 'Một văn bản được dẫn với hai ngày khác nhau', en: 'One act is cited with two dates' },
  'citation.future': { vi: 'Văn bản được dẫn có ngày không hợp lý', en: 'A cited act has a date that cannot be' },
  'directive.replaces': { vi: 'Thay thế văn bản[ {symbol}]', en: 'Replaces[ {symbol}]' },
  'directive.amends': { vi: 'Sửa đổi, bổ sung văn bản[ {symbol}]', en: 'Amends[ {symbol}]' },
  'directive.recalls': { vi: 'Bãi bỏ, thu hồi văn bản[ {symbol}]', en: 'Recalls[ {symbol}]' },
  'directive.duplicate': {
    vi: 'Trùng với văn bản đã nhập[: {symbol}]',
    en: 'The same as a document taken in before[: {symbol}]',
  },
  'task.duplicate': { vi: 'Trùng lời với mục {of}', en: 'The same words as {of}' },
  'recognition.damage': { vi: 'Có thể nhận dạng sai chữ', en: 'Recognition may have damaged a word' },
  'bracket.unbalanced': { vi: 'Ngoặc không khớp', en: 'A bracket has no partner' },
  'table.unread': { vi: 'Có bảng không đọc được', en: 'A table could not be read' },
};

const toCheck: Words = { vi: ' (căn cứ cần kiểm tra)', en: ' (basis to be checked)' };

export const flagWords = ({ code, facts = {} }: Pick<DirectiveFlag, 'code' | 'facts'>): Words => {
  const { vi, en } = words[code];
  return say(vi, en, { ...facts, check: facts['toCheck'] ? toCheck : null });
};
