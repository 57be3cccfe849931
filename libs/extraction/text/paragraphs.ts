import { markerOf } from './marker.js';
import type { Line } from './lines.js';
import { glueAll } from './traced.js';
import type { Traced } from './traced.js';

export type Paragraph = { text: Traced; line: number; strong: boolean };

/** How the document is laid out: whether its lines are cut at the right edge, and whether an empty line means anything. */
type Layout = { width: number; wrapped: boolean; emptyMeansBreak: boolean };

const quantile = (sorted: number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

const layoutOf = (lines: readonly Line[]): Layout => {
  const filled = lines.filter(({ clean }) => clean.text !== '');
  const lengths = filled.map(({ clean }) => clean.text.length).sort((a, b) => a - b);
  const width = quantile(lengths, 0.92);
  const wrapped = filled.length > 12 && quantile(lengths, 0.99) <= 150 && quantile(lengths, 0.99) <= width * 1.6;
  const followed = filled.filter((line) => lines[line.number]?.clean.text === '').length;
  return { width, wrapped, emptyMeansBreak: !wrapped || followed < filled.length * 0.6 };
};

const isTerminal = (text: string): boolean =>
  /[.;:!?…/][”"’)\]]*$/.test(text) && !/\b(TP|Tp|Đ\/c|ThS|TS|PGS)\.$/.test(text);
const startsSmall = (text: string): boolean => /^[\p{Ll}(“"%,;)]/u.test(text) && !/^\([ivx\d]+\)/.test(text);
const isCapitals = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\b[ivx]+\b/g, ''));

/** A sentence does not end with one of these. */
const wantsMore =
  /(?:,|\b(?:và|với|của|cho|về|tại|trong|(?<!tiếp )theo|do|để|các|những|từ|đến|là|bằng|hoặc|trên|thuộc|nhằm|vào|số|ngày|tháng|năm|tỉnh|thành phố|xã|phường|huyện|Sở|Bộ|Ban|ban)|[-–(])$/u;

/** Beginnings that start a paragraph whatever stands before: lines of a letterhead, of fields, of the signature. */
const ownLine =
  /^(?:Nơi nhận|Kính gửi|Số ?:|V\/v|TM\.|T\/M|KT\.|K\/T|TL\.|T\/L|TUQ\.|Q\. ?CHỦ|CỘNG HÒA|CỘNG HOÀ|ĐẢNG CỘNG SẢN|Độc lập|\|)|^(?:[-+•] ?)?(?:Cơ quan|Đơn vị|Thời gian|Thời hạn|Tiến độ|Hạn hoàn thành|Chủ trì|Phối hợp|Người|Lãnh đạo|Sản phẩm|Kết quả|Giải pháp|Nội dung|Lộ trình)[^.:]{0,45}:|^[\p{L} ]{2,25}, ?ngày[ .…]*\d* ?tháng/u;

const startsOwn = (line: Line): boolean => ownLine.test(line.clean.text);

/** A dash before a small letter in the middle of a sentence is a dash of the sentence: "kinh tế / - xã hội". */
const marksAnew = (line: Line, before: string): boolean => {
  const marker = markerOf(line.clean.text);
  if (!marker) return false;
  if (marker.kind !== 'bullet') return !(wantsMore.test(before) && /^(?:\d{1,2}\.?) ?\p{Ll}/u.test(line.clean.text));
  const rest = line.clean.text.slice(marker.end);
  return !(/^\p{Ll}/u.test(rest) && !isTerminal(before) && before.length > 25);
};

const goesOn = (line: Line, last: Line, layout: Layout, gap: number, before: string): boolean => {
  const text = line.clean.text;
  if (startsOwn(line) || marksAnew(line, before)) return false;
  if (isCapitals(before) !== isCapitals(text)) return startsSmall(text) && !isCapitals(before) && !isTerminal(before);
  if (isCapitals(text)) return gap === 0 || !layout.emptyMeansBreak;
  if (startsSmall(text) && !isTerminal(before)) return true;
  if (wantsMore.test(before)) return !line.strong;
  if (!layout.wrapped || (gap > 0 && layout.emptyMeansBreak)) return false;
  return last.clean.text.length >= layout.width * 0.72 && !(isTerminal(before) && gap > 0 && layout.emptyMeansBreak);
};

/** A number alone on its line between two halves of a text: of a page. Small Roman ones too. */
const isPageNumber = ({ clean: { text } }: Line): boolean =>
  /^(?:[-–—] ?)?(?:\d{1,3}|[ivxl]{1,6})(?: ?[-–—])?$/.test(text) || /^(?:Trang|Page) \d+(?:\s*\/\s*\d+)?$/i.test(text);

const isFootnote = (text: string): boolean => /^(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\^?\d{1,2}\]:?) ?\S/.test(text);
const isRule = (text: string): boolean => /^[-–—_=*~. ]{3,}$/.test(text);

/** Lines put together to what an author would call a paragraph; footnotes stand apart so that no sentence is cut by one. */
export const paragraphsOf = (lines: readonly Line[]): { paragraphs: Paragraph[]; footnotes: Paragraph[] } => {
  const layout = layoutOf(lines);
  const paragraphs: Paragraph[] = [];
  const footnotes: Paragraph[] = [];
  let open: { parts: Traced[]; last: Line; first: Line; before: string } | null = null;
  let noting = false;
  const close = (): void => {
    if (open) paragraphs.push({ text: glueAll(open.parts), line: open.first.number, strong: open.first.strong });
    open = null;
  };
  for (const line of lines) {
    const { text } = line.clean;
    if (text === '' || isPageNumber(line) || isRule(text)) {
      noting = noting && text !== '';
      continue;
    }
    if (isFootnote(text) || (noting && !markerOf(text))) {
      footnotes.push({ text: line.clean, line: line.number, strong: false });
      noting = layout.wrapped;
      continue;
    }
    noting = false;
    const now: { parts: Traced[]; last: Line; first: Line; before: string } | null = open;
    if (now && goesOn(line, now.last, layout, line.number - now.last.number - 1, now.before)) {
      now.parts.push(line.clean);
      now.last = line;
      now.before = line.clean.text;
    } else {
      close();
      open = { parts: [line.clean], last: line, first: line, before: line.clean.text };
    }
  }
  close();
  return { paragraphs, footnotes };
};
