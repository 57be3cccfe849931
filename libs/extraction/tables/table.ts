import type { Line } from '../text/lines.js';
import { trimmed } from '../text/traced.js';
import type { Range, Traced } from '../text/traced.js';

/** A cell: what it says, in its lines. A cell that is merged with the one above has `continues`. */
export type Cell = { lines: Traced[]; continues: boolean };
export type Row = { cells: Cell[]; line: number; range: Range };
export type Table = { rows: Row[]; from: number; to: number };

/** How a reader writes that a cell goes on from the row above. */
export const mergedUp = '^^';

const emptyCell: Cell = { lines: [], continues: false };
export const cellAt = (row: Row, column: number): Cell => row.cells[column] ?? emptyCell;

const breaks = /<br ?\/?>|\n/giu;

const piecesOf = (traced: Traced, separator: RegExp): Traced[] => {
  const pieces: Traced[] = [];
  let from = 0;
  for (const found of traced.text.matchAll(separator)) {
    pieces.push({ text: traced.text.slice(from, found.index), at: traced.at.slice(from, found.index) });
    from = found.index + found[0].length;
  }
  return [...pieces, { text: traced.text.slice(from), at: traced.at.slice(from) }].map(trimmed);
};

const cellOf = (traced: Traced): Cell => ({
  lines: traced.text.trim() === mergedUp ? [] : piecesOf(traced, breaks).filter(({ text }) => text !== ''),
  continues: traced.text.trim() === mergedUp,
});

const isPipeLine = ({ clean }: Line): boolean => /^\|.*\|$/u.test(clean.text) || /^\|(?:[^|]*\|){2,}/u.test(clean.text);
const isRuler = ({ clean }: Line): boolean => /^\|(?: ?:?-+:? ?\|)+$/u.test(clean.text);

const pipeRow = (line: Line): Row => {
  const { clean } = line;
  const inner = { text: clean.text.slice(1), at: clean.at.slice(1) };
  const cells = piecesOf(inner, /(?<!\\)\|/gu);
  const range = { start: clean.at[0] ?? 0, end: (clean.at.at(-1) ?? 0) + 1 };
  return { cells: cells.slice(0, clean.text.endsWith('|') ? -1 : undefined).map(cellOf), line: line.number, range };
};

/** Runs of lines that begin with a bar: Markdown, and how the readers write the tables of Word, PDF and Excel. */
const pipeTables = (lines: readonly Line[]): Table[] => {
  const tables: Table[] = [];
  let rows: Row[] = [];
  let from = 0;
  lines.forEach((line, i) => {
    if (isPipeLine(line)) {
      if (rows.length === 0) from = i;
      if (!isRuler(line)) rows.push(pipeRow(line));
      return;
    }
    if (rows.length > 1) tables.push({ rows, from, to: i });
    rows = [];
  });
  if (rows.length > 1) tables.push({ rows, from, to: lines.length });
  return tables;
};

const tabRow = (line: Line): Row => {
  const at = [...line.raw].map((_, i) => line.start + i);
  const cells = piecesOf({ text: line.raw, at }, /\t/gu).map(cellOf);
  return { cells, line: line.number, range: { start: line.start, end: line.start + line.raw.length } };
};

/** Lines of three or more cells parted by tabs. */
const tabTables = (lines: readonly Line[]): Table[] => {
  const tables: Table[] = [];
  let rows: Row[] = [];
  let from = 0;
  [...lines, null].forEach((line, i) => {
    if (line && line.raw.split('\t').length >= 3) {
      if (rows.length === 0) from = i;
      rows.push(tabRow(line));
      return;
    }
    if (line?.clean.text === '' && rows.length > 0) return;
    if (rows.length > 2) tables.push({ rows, from, to: i });
    rows = [];
  });
  return tables;
};

export const tablesOf = (lines: readonly Line[]): Table[] =>
  [...pipeTables(lines), ...tabTables(lines)].sort((a, b) => a.from - b.from);
