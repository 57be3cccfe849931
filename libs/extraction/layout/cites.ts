import type { NamesReader } from '../names/read-names.js';
import type { Citation } from './types.js';

const kinds =
  'Nghị quyết liên tịch|Nghị quyết|Quyết định|Chỉ thị|Kết luận|Kế hoạch|Chương trình hành động|Chương trình công tác|Chương trình|Nghị định|Thông tư|Thông báo|Công điện|Công văn|Văn bản|Luật|Pháp lệnh|Quy định|Quy chế|Tờ trình|Báo cáo|Hướng dẫn|Đề án|Thông tri';
const symbolShape =
  '(?:\\d{1,5}(?:\\.\\d{1,3})?(?:[/-]\\d{4})?|\\d{1,5})[/-](?:\\d{4}\\/)?[A-ZĐ][\\p{L}\\d]*(?:[-/.&][A-ZĐ][\\p{L}\\d]*)*';
const dateShape = 'ngày (\\d{1,2})(?:/| tháng |-|\\.)(\\d{1,2})(?:/| năm |-|\\.)(\\d{4})';
const cited = new RegExp(`(${kinds})(?: số)?:? (${symbolShape})(?:,? ${dateShape})?`, 'gu');

const iso = (day?: string, month?: string, year?: string): string | null =>
  day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;

export type CitationAt = Citation & { start: number; end: number };

/** Every act that a text names by its number, with its date and who issued it. */
export const citationsIn = (text: string, names: NamesReader): CitationAt[] => {
  const found: CitationAt[] = [];
  for (const match of text.matchAll(cited)) {
    let end = match.index + match[0].length;
    const of = /^ của /u.exec(text.slice(end));
    const body = of ? names.namesAt(text, end + of[0].length) : null;
    if (of && body) end = body.end;
    found.push({
      raw: text.slice(match.index, end),
      symbol: match[2] ?? '',
      date: iso(match[3], match[4], match[5]),
      start: match.index,
      end,
    });
  }
  return found.map((each, i) => ({ ...each, date: each.date ?? sharedDate(each, found[i + 1], text) }));
};

/** "Nghị quyết số 80 và Nghị quyết số 82 ngày 10/12/2025": the date is said once for both. */
const sharedDate = (each: CitationAt, next: CitationAt | undefined, text: string): string | null =>
  next && /^(?: và|,) $/u.test(text.slice(each.end, next.start)) ? next.date : null;

/** Each act once; twice where the same number stands with two dates. */
export const citesOf = (texts: readonly string[], names: NamesReader): Citation[] => {
  const kept: Citation[] = [];
  for (const text of texts) {
    for (const { raw, symbol, date } of citationsIn(text, names)) {
      const same = kept.find((other) => other.symbol === symbol && (other.date === date || !other.date || !date));
      if (!same) kept.push({ raw, symbol, date });
      else if (raw.length > same.raw.length && date) Object.assign(same, { raw, date });
    }
  }
  return kept;
};
