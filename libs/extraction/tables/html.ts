import { linesOf } from '../text/lines.js';
import type { Traced } from '../text/traced.js';
import { mergedUp } from './table.js';
import type { Cell, Row, Table } from './table.js';

const tag = /<(\/?)(table|tr|td|th|br|p|b|i|strong|em|thead|tbody|tfoot|sup|sub|u|span|div)\b([^>]*)>/giu;

const spanIn = (attributes: string, name: string): number => {
  const found = new RegExp(`${name} ?= ?["']?(\\d{1,3})`, 'iu').exec(attributes);
  return Math.max(1, Math.min(Number(found?.[1] ?? 1), 50));
};

const cellIn = (source: string, from: number, to: number): Cell => {
  const lines: Traced[] = source
    .slice(from, to)
    .replace(/<(?:br|\/p|\/div)[^>]*>/giu, (found) => `\n${' '.repeat(found.length - 1)}`)
    .replace(/<[^>]*>/gu, (found) => ' '.repeat(found.length))
    .split('\n')
    .reduce<{ at: number; lines: Traced[] }>(
      (state, piece) => {
        const [line] = linesOf(piece);
        if (line && line.clean.text !== '')
          state.lines.push({ text: line.clean.text, at: line.clean.at.map((place) => place + state.at) });
        return { at: state.at + piece.length + 1, lines: state.lines };
      },
      { at: from, lines: [] },
    ).lines;
  return { lines: lines[0]?.text === mergedUp ? [] : lines, continues: false };
};

const lineAt = (source: string, place: number): number => source.slice(0, place).split('\n').length;

type Open = {
  rows: Row[];
  cells: Cell[];
  rowFrom: number;
  cellFrom: number;
  across: number;
  down: number;
  pending: Map<number, { left: number }>;
};

/** Places taken by a cell above that spans several rows come first. */
const placePending = (open: Open): void => {
  for (let column = open.cells.length; open.pending.has(column); column = open.cells.length) {
    const above = open.pending.get(column);
    if (!above) return;
    open.cells.push({ lines: [], continues: true });
    above.left -= 1;
    if (above.left === 0) open.pending.delete(column);
  }
};

const closeCell = (open: Open, source: string, end: number): void => {
  placePending(open);
  const cell = cellIn(source, open.cellFrom, end);
  for (let i = 0; i < open.across; i += 1) {
    if (open.down > 1) open.pending.set(open.cells.length, { left: open.down - 1 });
    open.cells.push(i === 0 ? cell : { lines: [], continues: false });
  }
};

/** Tables written in HTML within a text, as recognition programs write them. */
export const htmlTables = (source: string): { table: Table; start: number; end: number }[] => {
  const found: { table: Table; start: number; end: number }[] = [];
  let open: Open | null = null;
  let start = 0;
  for (const match of source.matchAll(tag)) {
    const [whole, slash, name = '', attributes = ''] = match;
    const kind = name.toLowerCase();
    if (kind === 'table' && !slash) {
      start = match.index;
      open = { rows: [], cells: [], rowFrom: 0, cellFrom: 0, across: 1, down: 1, pending: new Map() };
    } else if (open && kind === 'tr' && !slash) Object.assign(open, { cells: [], rowFrom: match.index });
    else if (open && (kind === 'td' || kind === 'th')) {
      if (slash) closeCell(open, source, match.index);
      else
        Object.assign(open, {
          cellFrom: match.index + whole.length,
          across: spanIn(attributes, 'colspan'),
          down: spanIn(attributes, 'rowspan'),
        });
    } else if (open && kind === 'tr') {
      placePending(open);
      open.rows.push({
        cells: open.cells,
        line: lineAt(source, open.rowFrom),
        range: { start: open.rowFrom, end: match.index },
      });
    } else if (open && kind === 'table') {
      found.push({
        table: { rows: open.rows, from: lineAt(source, start) - 1, to: lineAt(source, match.index) },
        start,
        end: match.index + whole.length,
      });
      open = null;
    }
  }
  return found;
};
