import { isLayoutTable, laidOut } from './layout-table.js';
import { pipeTable } from './pipe-table.js';
import { framelessIn } from './pdf-frameless.js';
import type { Heading } from './pdf-frameless.js';
import { gridsOf, joined } from './pdf-grid.js';
import type { Grid } from './pdf-grid.js';
import { columnsOf, linesOf } from './pdf-line.js';
import type { TextLine } from './pdf-line.js';
import type { Page } from './pdf-page.js';

type Part = { lines: TextLine[] } | { grid: Grid };

const edge = 0.09;
const isAtEdge = (y: number, height: number): boolean => y < height * edge || y > height * (1 - edge);
const isPageNumber = (text: string): boolean =>
  /^(?:[-–] ?)?(?:\d{1,4}|[ivxl]{1,7}|[IVXL]{1,7})(?: ?[-–])?$/u.test(text) ||
  /^(?:Trang|Page) \d+(?: ?[/] ?\d+)?$/iu.test(text);
const keyOf = ({ text, y }: TextLine): string => `${String(Math.round(y / 4))}|${text.replace(/\d+/g, '#')}`;

/** Lines at the edge of most pages, at the same height and with the same words. */
const repeatedHeads = (pages: readonly Page[]): Set<string> => {
  const counts = new Map<string, number>();
  for (const { words, height } of pages)
    for (const line of linesOf(words))
      if (isAtEdge(line.y, height)) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const most = Math.max(3, Math.floor(pages.length * 0.4));
  return new Set([...counts].filter(([, count]) => count >= most).map(([key]) => key));
};

const isHalf = (line: TextLine, width: number): boolean => {
  const columns = columnsOf(line);
  return (
    columns.length === 2 && (columns[0]?.at(-1)?.right ?? 0) < width * 0.6 && (columns[1]?.[0]?.x ?? 0) > width * 0.35
  );
};

/** Whether a line stands in one of the two halves of the page, so that it may belong to a block of two columns. */
const isWithinHalf = ({ words }: TextLine, width: number): boolean =>
  (words.at(-1)?.right ?? 0) < width * 0.52 || (words[0]?.x ?? 0) > width * 0.45;

/** Blocks of two columns (letterhead, recipients and signature): the left one, then the right one. */
const unfolded = (lines: readonly TextLine[], width: number): string[] => {
  const texts: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as TextLine;
    if (!isHalf(line, width)) {
      texts.push(line.text);
      continue;
    }
    let to = i;
    while (
      to + 1 < lines.length &&
      (isHalf(lines[to + 1] as TextLine, width) || isWithinHalf(lines[to + 1] as TextLine, width))
    )
      to += 1;
    const block = lines.slice(i, to + 1).map((each) => sided(each, width));
    texts.push(...laidOut(block));
    i = to;
  }
  return texts;
};

const sided = (line: TextLine, width: number): string[] => {
  const columns = columnsOf(line).map(joined);
  if (columns.length >= 2) return [columns[0] ?? '', columns.slice(1).join(' ')];
  return (line.words[0]?.x ?? 0) > width * 0.45 ? ['', line.text] : [line.text, ''];
};

const partsOf = (page: Page, heads: ReadonlySet<string>, open: Heading | null): Part[] => {
  const grids = gridsOf(page);
  const tabled = new Set(grids.flatMap(({ words }) => [...words]));
  const lines = linesOf(page.words.filter((word) => !tabled.has(word))).filter(
    (line) => !(isAtEdge(line.y, page.height) && (isPageNumber(line.text) || heads.has(keyOf(line)))),
  );
  const parts: Part[] = [];
  let from = 0;
  for (const grid of grids) {
    const above = lines.slice(from).findIndex(({ y }) => y > grid.top);
    const to = above < 0 ? lines.length : from + above;
    parts.push({ lines: lines.slice(from, to) }, { grid });
    from = to;
  }
  return [...parts, { lines: lines.slice(from) }]
    .flatMap((part, i): Part[] => ('grid' in part ? [part] : framelessIn(part.lines, i === 0 ? open : null)))
    .filter((part) => 'grid' in part || part.lines.length > 0);
};

/** The heading of the table without a frame with which a page ends: the next one may go on with it. */
const headingAt = (parts: readonly Part[]): Heading | null => {
  const last = parts.at(-1);
  return last && 'grid' in last ? (last.grid.heading ?? null) : null;
};

const sameColumns = (a: Grid, b: Grid): boolean =>
  a.xs.length === b.xs.length && a.xs.every((x, i) => Math.abs(x - (b.xs[i] ?? 0)) < 6);

const isCut = (row: readonly (string | null)[]): boolean =>
  (row[0] ?? '') === '' && row.some((cell) => cell !== null && cell !== '');

/** A table that goes on over a page is one table, and a row that the page has cut in two is one row. */
const continued = (rows: (string | null)[][], more: readonly (string | null)[][]): (string | null)[][] => {
  const heads = more.findIndex((row, i) => row.join('|') !== rows[i]?.join('|'));
  const [first, ...rest] = heads < 0 ? [] : more.slice(heads);
  const last = rows.at(-1);
  if (!first || !last) return rows;
  if (!isCut(first) || !/^(?:\d|[IVX])/u.test(last[0] ?? '') || !isTail(first)) return [...rows, first, ...rest];
  const whole = last.map((cell, i) => [cell ?? '', first[i] ?? ''].filter((each) => each !== '').join(' '));
  return [...rows.slice(0, -1), whole, ...rest];
};

/** What was cut goes on in small letters, or leaves most cells empty. */
const isTail = (row: readonly (string | null)[]): boolean => {
  const said = row.filter((cell) => cell !== null && cell !== '');
  return said.some((cell) => /^[\p{Ll}(,;]/u.test(cell ?? '')) || said.length <= 2;
};

const written = (rows: (string | null)[][]): string[] =>
  isLayoutTable(rows) ? laidOut(rows) : ['', pipeTable(rows), ''];

/** The pages of a PDF as running text: heads and page numbers gone, columns in order, framed tables as tables. */
export const pdfText = (pages: readonly Page[]): string => {
  const heads = repeatedHeads(pages);
  const out: string[] = [];
  const grids: Grid[] = [];
  const close = (): void => {
    for (const { rows } of grids.splice(0)) out.push(...written(rows));
  };
  let open: Heading | null = null;
  for (const page of pages) {
    const parts = partsOf(page, heads, open);
    open = headingAt(parts);
    for (const part of parts) {
      const before = grids[0];
      if ('grid' in part && before && sameColumns(before, part.grid))
        grids[0] = { ...part.grid, rows: continued(before.rows, part.grid.rows) };
      else {
        close();
        if ('grid' in part) grids.push(part.grid);
        else out.push(...unfolded(part.lines, page.width));
      }
    }
  }
  close();
  return out.join('\n');
};
