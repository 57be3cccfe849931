import { cellText } from './pdf-grid.js';
import type { Grid, Heading } from './pdf-grid.js';
import { columnsOf } from './pdf-line.js';
import type { TextLine } from './pdf-line.js';
import type { Word } from './pdf-page.js';

export type { Heading } from './pdf-grid.js';

type Part = { lines: TextLine[] } | { grid: Grid };

const fewest = 3;
const isNumberHead = /^(?:S?TT|Số TT)\.?$/iu;
const isColumnHead =
  /nội dung|nhiệm vụ|công việc|chủ trì|phối hợp|thực hiện|thời gian|thời hạn|cơ quan|đơn vị|sản phẩm/iu;
const isRowNumber = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVXL]{1,5}|[A-H])\.?$/u;

const spanOf = (words: readonly Word[]): { x: number; right: number } => ({
  x: words[0]?.x ?? 0,
  right: words.at(-1)?.right ?? 0,
});
const textOf = (words: readonly Word[]): string => cellText(words);

/** "TT  Nội dung  Chủ trì  Thời gian": without lines, only such a heading says that a table begins. */
const headingOf = (line: TextLine): Heading | null => {
  const columns = columnsOf(line);
  const [first, ...rest] = columns.map(textOf);
  const isHeading =
    columns.length >= fewest && isNumberHead.test(first ?? '') && rest.some((each) => isColumnHead.test(each));
  return isHeading ? columns.map(spanOf) : null;
};

const apart = (a: { x: number; right: number }, b: { x: number; right: number }): number =>
  Math.max(a.x - b.right, b.x - a.right, 0);

/** The column under whose heading words stand, or to whose heading they are nearest. */
const columnFor = (words: readonly Word[], heading: Heading): number => {
  const span = spanOf(words);
  const gaps = heading.map((each) => apart(span, each));
  return gaps.indexOf(Math.min(...gaps));
};

/** A sentence over several columns is none of the table. */
const isAcross = (words: readonly Word[], heading: Heading): boolean => {
  const span = spanOf(words);
  return heading.filter((each) => apart(span, each) === 0).length > 1;
};

type RowOfWords = Word[][];

/** One more line of the table, or `false` where the table has ended. */
const take = (line: TextLine, heading: Heading, rows: RowOfWords[]): boolean => {
  const columns = columnsOf(line);
  const [first] = columns;
  const isNew = first !== undefined && columnFor(first, heading) === 0 && isRowNumber.test(textOf(first));
  if (!isNew && (rows.length === 0 || columns.some((each) => isAcross(each, heading)))) return false;
  if (isNew) rows.push(heading.map(() => []));
  const row = rows.at(-1) ?? [];
  for (const words of columns) row[columnFor(words, heading)]?.push(...words);
  return true;
};

const gridOf = (heading: Heading, rows: readonly RowOfWords[], lines: readonly TextLine[]): Grid => ({
  xs: heading.map(({ x }) => x),
  ...{ top: lines[0]?.y ?? 0, bottom: lines.at(-1)?.y ?? 0 },
  rows: rows.map((row) => row.map(textOf)),
  words: new Set(lines.flatMap(({ words }) => words)),
  heading,
});

/** Tables that are told by a heading and by how words stand under it, apart from the running text between them. */
export const framelessIn = (lines: readonly TextLine[], open: Heading | null): Part[] => {
  const parts: Part[] = [];
  let prose: TextLine[] = [];
  for (let i = 0; i < lines.length;) {
    const own = headingOf(lines[i] as TextLine);
    const heading = own ?? (i === 0 ? open : null);
    const rows: RowOfWords[] = own ? [columnsOf(lines[i] as TextLine)] : [];
    let to = own ? i + 1 : i;
    while (heading && to < lines.length && take(lines[to] as TextLine, heading, rows)) to += 1;
    if (heading && rows.length > (own ? 1 : 0)) {
      parts.push({ lines: prose }, { grid: gridOf(heading, rows, lines.slice(i, to)) });
      prose = [];
      i = to;
    } else prose.push(lines[i++] as TextLine);
  }
  return [...parts, { lines: prose }].filter((part) => 'grid' in part || part.lines.length > 0);
};
