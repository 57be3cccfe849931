import type { Paragraph } from '../text/paragraphs.js';
import { markerOf } from '../text/marker.js';
import type { NamesReader } from '../names/read-names.js';
import { documentTypes } from './types.js';
import type { DocumentHead } from './types.js';

/** The head ends where a text begins to argue or to number. */
const bodyBegins =
  /^(?:Căn cứ|Thực hiện|Xét|Theo|Để|Nhằm|Trong|Năm|Kính gửi|Tiếp theo|Ngày|Sau khi|Trên cơ sở|Qua|Tại|Triển khai|Vừa qua|Thời gian qua)(?=[\s:])/u;

const symbolPattern =
  /Số ?:? ?([\d…._ ]*?) ?([/-] ?(?:\d{4}\/)?[A-ZĐ][A-Za-zĐđ]{0,6}(?:[-–/&. ]{1,2}[A-ZĐ][\p{L}&.]*)*|\d{4}\/[A-ZĐ][\p{L}-]+)/u;

// What stands before it on the same line may be the end of a notation: "27-CTr/TU Vĩnh Hà, ngày …".
const datePattern =
  /(?<![\p{L}\d/-])([\p{Lu}][\p{L}.]*(?: [\p{L}.]+){0,4}?), ?(?:(?:hồi|lúc) \d{1,2} ?(?:giờ|h|g)(?: ?\d{1,2}(?: phút)?)?,? )?ngày ?([\d….]*) ?tháng ?([\d….]*) ?năm ?(\d{4})?/u;

const numberOf = (text: string | undefined): number | null => (/^\d+$/.test(text ?? '') ? Number(text) : null);

const symbolIn = (text: string): string | null => {
  const found = symbolPattern.exec(text);
  if (!found) return null;
  const notation = (found[2] ?? '')
    .replace(/ ?- ?/g, '-')
    .replace(/^([/-]) /, '$1')
    .trim();
  const cleanNotation = notation.replace(/ (?:V\/v|CỘNG|ĐẢNG|Độc|[\p{Lu}][\p{Ll}]).*$/u, '');
  return `${(found[1] ?? '').replace(/[…._ ]/g, '')}${cleanNotation}`;
};

type TypeAt = { type: string; raw: string; rest: string; at: number };

/** A line that is a kind of document in capitals, with or without what it is about behind it. */
const typeOfLine = (text: string, at: number): TypeAt | null => {
  for (const type of documentTypes) {
    const raw = text.slice(0, type.length);
    if (raw !== type.toUpperCase() || /\p{L}/u.test(text[type.length] ?? '')) continue;
    return { type, raw, rest: text.slice(type.length).replace(/^[\s:.-]+/, ''), at };
  }
  return null;
};

const isAside = (text: string): boolean => /^(?:\(.*\)|[-_*=–— ]+|DỰ THẢO.*)$/u.test(text);

/** What the document is about: the lines behind its kind, up to the first that argues, numbers or draws a line. */
const subjectBehind = (found: TypeAt, paragraphs: readonly Paragraph[]): string | null => {
  const parts = found.rest ? [found.rest] : [];
  for (const { text } of paragraphs.slice(found.at + 1)) {
    const { text: line } = text;
    const ends =
      (parts.length > 0 && (bodyBegins.test(line) || line.length > 400 || /[:;.]$/.test(line))) || markerOf(line);
    if (ends || isAside(line) || (parts.length > 0 && parts.join(' ').length > 60 && /^\p{Lu}\p{Ll}/u.test(line)))
      break;
    parts.push(line);
    if (parts.length > 5) break;
  }
  return parts.length > 0 ? parts.join(' ') : null;
};

const subjectOfLetter = (texts: readonly string[]): string | null => {
  const about = texts
    .map((text) => /(?:^|\s)(?:V\/v|Về việc):? (.*?)(?:(?:[\p{Lu}][\p{L} ]+, ?ngày).*)?$/u.exec(text)?.[1])
    .find(Boolean);
  return about?.trim() ?? null;
};

const motto =
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập ?[-–] ?Tự do ?[-–] ?Hạnh phúc/gu;

/** The left column of the letterhead: the last line in capitals above the number names who issues. */
const issuerOfLetterhead = (texts: readonly string[]): string | null => {
  const end = texts.findIndex((text) => /^Số ?:|, ?ngày ?[\d….]* ?tháng/u.test(text));
  const head = texts
    .slice(0, end < 0 ? 0 : end)
    .map((text) => text.replace(motto, '').replace(/^[\s*_-]+|[\s*_-]+$/g, ''));
  const capitals = head.filter((text) => /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text) && text.length > 3);
  return capitals.length > 0 ? capitals.join(' ') : null;
};

const issuing =
  /^(?:,? (?:tỉnh|thành phố))?,? (?:ban hành|xây dựng|quyết định|thông báo|yêu cầu|đề nghị|chỉ thị|kết luận|giao|phê duyệt|triển khai)/u;

/** No opening sentence is longer; what is, was made to be read for minutes. */
const longestOpening = 2_000;

/** "…, Ủy ban nhân dân tỉnh ban hành Kế hoạch …": who speaks in the opening sentence. */
const issuerOfPreamble = (texts: readonly string[], names: NamesReader): string | null => {
  for (const whole of texts) {
    const text = whole.slice(0, longestOpening);
    for (const found of text.matchAll(/(?:^|[,;.] )(?=\p{Lu})/gu)) {
      const at = found.index + found[0].length;
      const read = names.namesAt(text, at);
      if (read?.names.length === 1 && issuing.test(text.slice(read.end))) return text.slice(at, read.end);
    }
  }
  return null;
};

export const headOf = (paragraphs: readonly Paragraph[], names: NamesReader): DocumentHead => {
  const top = paragraphs.slice(0, 40);
  const bodyAt = top.findIndex(
    ({ text }) => markerOf(text.text)?.kind === 'roman' || markerOf(text.text)?.kind === 'article',
  );
  const texts = top.slice(0, bodyAt < 0 ? 25 : bodyAt).map(({ text }) => text.text);
  const typed = texts.map(typeOfLine).find((found) => found !== null) ?? null;
  const letter = typed ? null : subjectOfLetter(texts);
  const isLetter = !typed && (letter !== null || texts.some((text) => /^Kính gửi/u.test(text)));
  const date = texts.map((text) => datePattern.exec(text)).find((found) => found !== null) ?? null;
  const symbol =
    texts.map((text) => (/^.{0,60}Số ?:/u.test(text) || /^Số \S/u.test(text) ? symbolIn(text) : null)).find(Boolean) ??
    null;
  return {
    type: typed?.type ?? (isLetter ? 'Công văn' : null),
    type_raw: typed?.raw ?? null,
    symbol,
    place: date?.[1]?.replace(/^.*(?:UBND|[-/]\p{Lu}+) /u, '') ?? null,
    date: { year: numberOf(date?.[4]), month: numberOf(date?.[3]), day: numberOf(date?.[2]) },
    date_raw: date?.[0] ?? null,
    subject: typed ? subjectBehind(typed, paragraphs) : letter,
    issuer:
      issuerOfLetterhead(texts) ??
      issuerOfPreamble(
        top.map(({ text }) => text.text),
        names,
      ),
  };
};
