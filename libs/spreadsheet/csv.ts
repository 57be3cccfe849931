import { spreadsheetLimits, tooManyRows } from './sheet.js';
import type { FileRefusal, Row, Sheet } from './sheet.js';

const byteOrderMark = '\uFEFF';

/**
 * What the first bytes say, else UTF-8, else the code page of Vietnamese Windows, in which letters and their marks stand
 * apart: all of it composed, so that a name is the same name whoever saved the file.
 */
const decoded = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
};

/** A comma, or what a spreadsheet of a land with decimal commas writes: whichever divides the headings. */
const separatorOf = (text: string): string => {
  const [head = ''] = text.split(/\r?\n/, 1);
  const counts = [',', ';', '\t'].map((separator) => ({ separator, count: head.split(separator).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.separator ?? ',';
};

/** RFC 4180, line by line; the number of a row is that of the line it begins on. */
const rowsOf = (text: string, separator: string): Row[] => {
  const rows: Row[] = [];
  let [cells, cell, isQuoted, line, begins]: [string[], string, boolean, number, number] = [[], '', false, 1, 1];
  const endCell = (): void => void (cells.push(cell), (cell = ''));
  const endRow = (): void => {
    endCell();
    rows.push({ number: begins, cells: cells.map(unguarded), formulas: [] });
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '\n') line += 1;
    if (isQuoted && char === '"' && text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (char === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (isQuoted) cell += char;
    else if (char === separator) endCell();
    else if (char === '\n') void (endRow(), (begins = line));
    else if (char !== '\r') cell += char;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
};

const startsFormula = /^[=+\-@\t\r]/;

/** A text that a spreadsheet would run is written behind an apostrophe, and read without it. */
const guarded = (text: string): string => (startsFormula.test(text) ? `'${text}` : text);
const unguarded = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

const quoted = (text: string): string => (/[",;\n\r\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const readCsv = (bytes: Uint8Array, name: string): Sheet | FileRefusal => {
  const text = decoded(bytes).replace(byteOrderMark, '');
  if (text.includes('\0')) return { refused: 'file.notTable', facts: {} };
  const rows = rowsOf(text, separatorOf(text)).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return rows.length > spreadsheetLimits.rows ? tooManyRows(rows.length) : { name, rows };
};

/** With the mark by which spreadsheets know UTF-8. */
export const writeCsv = (rows: string[][]): Buffer =>
  Buffer.from(byteOrderMark + rows.map((row) => `${row.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join(''));
