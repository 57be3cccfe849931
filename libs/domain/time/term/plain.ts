/**
 * Text as people, word processors and scanners write it, brought to one form in which a grammar can be short: lower case,
 * no marks, plain hyphens, numbers as digits, one space. Whatever needs the marks (the numbers five and six, which
 * without them are “year” and “after”) is settled before they go.
 */
export const plain = (text: string): string =>
  [unified, numbersAsDigits, withoutMarks, misread, spaced].reduce((said, step) => step(said), text).trim();

const unified = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212~]/g, '-')
    .replace(/[“”"«»‘’*|]/g, ' ')
    .replace(/\s+/g, ' ')
    .toLowerCase();

const digits: Record<string, number> = {
  ...{ một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 },
};
/** “năm” before a figure is the year, never five. */
const digit = Object.keys(digits)
  .map((word) => (word === 'năm' ? 'năm(?!\\s*\\d)' : word))
  .join('|');
const spoken = `(?:(?:${digit})\\s+mươi(?:\\s+(?:${digit}))?|mười(?:\\s+(?:${digit}))?|${digit})`;

const valueOf = (words: string): string => {
  const [first = '', second = '', third = ''] = words.trim().split(/\s+/);
  const tens = first === 'mười' ? 1 : second === 'mươi' ? (digits[first] ?? 0) : 0;
  const rest = first === 'mười' ? second : second === 'mươi' ? third : first;
  return String(tens * 10 + (digits[rest] ?? 0));
};

const before = '(?<![\\p{L}\\p{N}])';
const after = '(?![\\p{L}\\p{N}])';
const named = new RegExp(`${before}(tháng|quý|quí|ngày|mùng|mồng)\\s+(${spoken})${after}(?!\\s+(?:ngày|lần))`, 'gu');
const counted = new RegExp(
  `${before}(?<!thứ )(${spoken})\\s+(ngày|giờ|tuần|tháng(?!\\s*\\d)|quý(?!\\s*\\d)|lần)${after}`,
  'gu',
);
const years = new RegExp(`${before}(một|hai|ba|bốn|mười)\\s+năm${after}(?!\\s*\\d)`, 'gu');
/** “05 (năm) ngày”, “năm (05) ngày”: the number once. */
const bracketed = new RegExp(`(\\d+)\\s*\\(\\s*${spoken}\\s*\\)`, 'gu');
const inBrackets = new RegExp(`${before}${spoken}\\s*\\(\\s*(\\d+)\\s*\\)`, 'gu');

const numbersAsDigits = (text: string): string =>
  text
    .replace(bracketed, '$1')
    .replace(inBrackets, '$1')
    .replace(named, (_whole, what: string, words: string) => `${what} ${valueOf(words)}`)
    .replace(counted, (_whole, words: string, unit: string) => `${valueOf(words)} ${unit}`)
    .replace(years, (_whole, words: string) => `${valueOf(words)} năm`);

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');

/** What scanners make of digits: the letters O, l and I beside a digit or a separator. */
const misread = (text: string): string =>
  text
    .replace(/(?<=\d)o(?![a-z])|(?<![a-z])o(?=\d)|(?<=\d)o(?=\d)/g, '0')
    .replace(/(?<![a-z])[li](?=\d|[/.][\dli])|(?<=\d)[li](?=\d|[/.\s-]|$)|(?<=\d[/.-])[li](?=[\d/.])/g, '1')
    .replace(/\bqu[yi](?=\s*(?:[il1]{1,3}|[il]v|\d|\.{2,}|[/,]|$))/g, 'quy')
    .replace(/\bquy\s*([il]{1,3}|[il]v)(?![a-z])/g, (_whole, roman: string) => `quy ${roman.replaceAll('l', 'i')}`)
    .replace(/\bt\.?\s*(?=\d{1,2}\s*[/.-]\s*\d{4})/g, 'thang ');

const spaced = (text: string): string =>
  text
    .replace(/\b(quy|thang|nam|ngay|tuan)(?=\d)/g, '$1 ')
    .replace(/\b(truoc|den|het|nhat|tu|trong)(?=(?:ngay|thang|quy|nam)\b)/g, '$1 ')
    .replace(/(\d)(?=(?:ngay|thang|nam|gio|tuan|quy)\b)/g, '$1 ')
    .replace(/\bquy(?=i{1,3}\b|iv\b)/g, 'quy ')
    .replace(/(i{1,3}|iv)(?=nam \d)/g, '$1 ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/(\d)\s*([.-])\s*(\d{1,2})\s*\2\s*(\d{4})/g, '$1$2$3$2$4')
    .replace(/(nam |\/)(\d)\s?(\d)\s?(\d)\s?(\d)(?!\d)/g, '$1$2$3$4$5')
    .replace(/\b(?:mung|mong) (?=\d)/g, '')
    .replace(/\s+/g, ' ');
