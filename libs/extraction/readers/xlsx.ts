import { DocumentError, limits } from './limits.js';
import { pipeTable } from './pipe-table.js';
import { all, childNamed, childrenNamed, parseXml, textOf } from './xml.js';
import type { Element } from './xml.js';
import type { Archive } from './zip.js';

const part = (archive: Archive, name: string): Element | null => {
  const text = archive.text(name);
  return text === null ? null : parseXml(text);
};

/** The files of the sheets, in the order of the workbook; hidden sheets are working papers. */
const sheetsOf = (archive: Archive): string[] => {
  const workbook = part(archive, 'xl/workbook.xml');
  const relations = part(archive, 'xl/_rels/workbook.xml.rels');
  const targets = new Map(
    (relations ? all(relations, 'Relationship') : []).map(({ attributes }) => [
      attributes.Id ?? '',
      attributes.Target ?? '',
    ]),
  );
  const sheets = workbook ? all(workbook, 'sheet') : [];
  if (sheets.length > limits.sheets) throw new DocumentError('document.hostile', { sheets: sheets.length });
  return sheets
    .filter(({ attributes }) => (attributes.state ?? 'visible') === 'visible')
    .map(({ attributes }) => targets.get(attributes['r:id'] ?? '') ?? '')
    .map((target) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`))
    .filter((name) => archive.has(name));
};

const dateFormats = new Set([14, 15, 16, 17, 22]);

/** Which cell styles show a number as a day. */
export const dateStylesOf = (styles: Element | null): Set<number> => {
  const formats = new Map(
    (styles ? all(styles, 'numFmt') : []).map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? '',
    ]),
  );
  const [cells] = styles ? all(styles, 'cellXfs') : [];
  const found = new Set<number>();
  (cells ? childrenNamed(cells, 'xf') : []).forEach(({ attributes }, i) => {
    const id = Number(attributes.numFmtId ?? 0);
    const code = (formats.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    if (dateFormats.has(id) || (/[dy]/i.test(code) && /m/i.test(code))) found.add(i);
  });
  return found;
};

const day = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
const two = (number: number): string => String(number).padStart(2, '0');
export const dated = (serial: number): string => {
  const date = new Date(epoch + Math.floor(serial) * day);
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${String(date.getUTCFullYear())}`;
};

export const placeOf = (ref: string): { row: number; column: number } => {
  const [, letters = 'A', digits = '1'] = /^([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
};

type Shared = { strings: string[]; dates: Set<number> };

const said = (cell: Element, { strings, dates }: Shared): string => {
  const raw = textOf(childNamed(cell, 'v') ?? { name: '', attributes: {}, children: [] });
  const { t: type, s: style } = cell.attributes;
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'inlineStr') return all(cell, 't').map(textOf).join('');
  if (raw !== '' && (type === undefined || type === 'n') && dates.has(Number(style ?? -1))) return dated(Number(raw));
  return raw;
};

const widest = 60;

const rowsOf = (sheet: Element, shared: Shared): (string | null)[][] => {
  const rows: (string | null)[][] = [];
  let count = 0;
  for (const row of all(sheet, 'row')) {
    const cells: (string | null)[] = [];
    for (const cell of childrenNamed(row, 'c')) {
      const { column } = placeOf(cell.attributes.r ?? '');
      if (column < widest) cells[column] = said(cell, shared);
      count += 1;
      if (count > limits.cells) throw new DocumentError('document.hostile', { cells: limits.cells });
    }
    rows[Number(row.attributes.r ?? rows.length + 1) - 1] = Array.from(cells, (cell) => cell ?? '');
  }
  return Array.from(rows.slice(0, limits.cells), (row) => row ?? []);
};

/** Cells merged downwards say for every row what they say at the first. */
const withMerged = (sheet: Element, rows: (string | null)[][]): (string | null)[][] => {
  for (const { attributes } of all(sheet, 'mergeCell')) {
    const [from, to] = (attributes.ref ?? '').split(':');
    if (!from || !to) continue;
    const [first, last] = [placeOf(from), placeOf(to)];
    for (let row = first.row + 1; row <= last.row && row < rows.length; row += 1) {
      const cells = rows[row];
      if (cells && first.column < widest) cells[first.column] = null;
    }
  }
  return rows;
};

const filled = (row: readonly (string | null)[]): number =>
  row.filter((cell) => cell === null || cell.trim() !== '').length;
const tableFrom = 3;

/** Titles above a table are lines of text; from the first wide row on it is a table. */
const sheetText = (rows: (string | null)[][]): string[] => {
  const from = rows.findIndex((row) => filled(row) >= tableFrom);
  const titles = rows
    .slice(0, from < 0 ? rows.length : from)
    .map((row) => row.filter((cell) => cell !== null && cell !== '').join(' '));
  const lines = titles.filter((line) => line.trim() !== '');
  return from < 0 ? lines : [...lines, pipeTable(rows.slice(from))];
};

export const readXlsx = (archive: Archive): string => {
  const strings = part(archive, 'xl/sharedStrings.xml');
  const shared: Shared = {
    strings: strings ? all(strings, 'si').map((each) => all(each, 't').map(textOf).join('')) : [],
    dates: dateStylesOf(part(archive, 'xl/styles.xml')),
  };
  return sheetsOf(archive)
    .flatMap((name) => {
      const sheet = part(archive, name);
      return sheet ? sheetText(withMerged(sheet, rowsOf(sheet, shared))) : [];
    })
    .join('\n\n');
};
