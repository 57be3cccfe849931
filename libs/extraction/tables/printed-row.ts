import { unitLength } from './units.js';

/** What the words of a printed row say, once its lines are put together. */
export type PrintedRow = {
  name: string;
  unit: string | null;
  values: (string | null)[];
  rest: string | null;
  verdict: string | null;
  isGroup: boolean;
};

export type Columns = { hasUnit: boolean; values: number; hasVerdict: boolean };

const gap = '␀';
const value = /^(?:[<>≤≥~]?-?\d[\d.,]*(?:[-–]\d[\d.,]*)?%?|[<>≥≤]|-|x|\d+\/\d+)$/u;
const isValue = (word: string): boolean => value.test(word) || /^\d[\d.,]*[-–]$/u.test(word);

const verdicts = /(?:^|\s)(DK Đạt|Không đạt|Chưa đạt|Không Đạt|Hoàn thành|Vượt|Đạt|V|Đ|K)$/u;

/** Runs of three and more blanks stand for empty cells; how many, the run says. */
export const marked = (raw: string): string =>
  raw.replace(/ {3,}/g, (run) => ` ${`${gap} `.repeat(Math.max(1, Math.floor((run.length - 1) / 2)))}`);

const glued = (words: string[]): string[] => {
  const parts: string[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    if (last !== undefined && (/^[<>≥≤]$/u.test(last) || /\d[-–]$/u.test(last)) && isValue(word))
      parts[parts.length - 1] = `${last} ${word}`;
    else parts.push(word);
  }
  return parts;
};

/** Values and empty cells at the end, as many as the table has columns for. */
const valuesAtEnd = (words: readonly string[], most: number): (string | null)[] => {
  const values: (string | null)[] = [];
  for (let i = words.length - 1; i >= 0 && values.length < most; i -= 1) {
    const word = words[i] ?? '';
    if (word === gap) values.unshift(null);
    else if (isValue(word) || /^(?:[<>≥≤] ?\d|\d[\d.,]*[-–] \d)/u.test(word)) values.unshift(word);
    else break;
  }
  return values;
};

const isEmptyRow = (values: readonly (string | null)[]): boolean => values.every((each) => each === null);

const freeText = (words: string[], columns: Columns): PrintedRow | null => {
  for (let i = 1; i < words.length - 1; i += 1) {
    const length = unitLength(words.slice(0, i));
    if (length === 0 || !isValue(words[i] ?? '')) continue;
    const target = words[i] ?? '';
    return {
      name: words.slice(0, i - length).join(' '),
      unit: words.slice(i - length, i).join(' '),
      values: [target, ...Array.from({ length: columns.values - 1 }, () => null)],
      rest: words
        .slice(i + 1)
        .filter((word) => word !== gap)
        .join(' '),
      verdict: null,
      isGroup: false,
    };
  }
  return null;
};

/** Empty cells for the columns behind (notes) are none of the values. */
const withoutTrailingGaps = (words: readonly string[], values: number): string[] => {
  const kept = [...words];
  const filled = kept.filter((word) => isValue(word)).length;
  const gaps = kept.length - 1 - kept.findLastIndex((word) => word !== gap);
  const spare = filled + gaps > values ? Math.max(0, gaps - Math.max(0, values - filled)) : 0;
  return kept.slice(0, kept.length - spare);
};

export const rowOf = (text: string, columns: Columns): PrintedRow => {
  const trimmed = text
    .replace(/ {2,}/g, ' ')
    .replace(/[ ␀]+$/u, (tail) => (tail.includes(gap) ? ` ${tail.trim()}` : ''));
  const verdict = columns.hasVerdict ? (verdicts.exec(trimmed.replace(/[ ␀]+$/u, ''))?.[1] ?? null) : null;
  const said = verdict === null ? trimmed : trimmed.replace(/[ ␀]+$/u, '').slice(0, -verdict.length);
  const words = glued(
    withoutTrailingGaps(
      said.split(/ +/).filter((word) => word !== ''),
      columns.values,
    ),
  );
  const values = valuesAtEnd(words, columns.values);
  const before = words.slice(0, words.length - values.length).filter((word) => word !== gap);
  if (isEmptyRow(values)) {
    const free = before.length > 2 && verdict === null && values.length === 0 ? freeText(words, columns) : null;
    return free ?? { name: before.join(' '), unit: null, values: [], rest: null, verdict, isGroup: true };
  }
  const length = columns.hasUnit ? unitLength(before) || (before.at(-1) === '-' ? 1 : 0) : 0;
  const isYearOfName = length === 0 && columns.hasUnit && /(?:năm|giai đoạn|lần thứ|loại)$/u.test(before.join(' '));
  if (isYearOfName)
    return {
      name: words.filter((word) => word !== gap).join(' '),
      unit: null,
      values: [],
      rest: null,
      verdict,
      isGroup: true,
    };
  return {
    name: before.slice(0, before.length - length).join(' '),
    unit: length > 0 ? before.slice(-length).join(' ') : null,
    values: [...values, ...Array.from({ length: columns.values - values.length }, () => null)],
    rest: null,
    verdict,
    isGroup: false,
  };
};

/** Whether a row has all it can have, so that words behind it belong to its note or to the next row. */
export const isComplete = (text: string, columns: Columns): boolean => {
  const row = rowOf(text, columns);
  if (row.isGroup) return text.includes(gap) && row.name !== '';
  const filled = row.values.filter((each) => each !== null).length;
  if (row.rest !== null) return false;
  return filled === columns.values
    ? !columns.hasUnit || row.unit !== null || columns.values > 1
    : text.trimEnd().endsWith(gap) && filled > 0;
};

/** Whether every column has its value, unit or not: enough where the next number follows. */
export const isFilled = (text: string, columns: Columns): boolean => {
  const row = rowOf(text, columns);
  return !row.isGroup && row.values.every((each) => each !== null);
};

export const isVerdictWord = (text: string): boolean =>
  /^(?:DK|Đạt|Không|đạt|Chưa|Vượt|V|Đ|K|Không đạt|DK Đạt)$/u.test(text.trim());
