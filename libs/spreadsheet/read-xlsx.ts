import { DocumentError } from '../extraction/readers/limits.js';
import { dated, dateStylesOf, placeOf } from '../extraction/readers/xlsx.js';
import { all, childNamed, childrenNamed, parseXml, textOf, type Element } from '../extraction/readers/xml.js';
import { openArchive, type Archive } from '../extraction/readers/zip.js';
import { spreadsheetLimits, tooManyRows } from './sheet.js';
import type { FileCode, FileRefusal, Row, Sheet } from './sheet.js';

type Shared = { strings: string[]; dates: Set<number> };

const part = (archive: Archive, name: string): Element | null => {
  const text = archive.text(name);
  return text === null ? null : parseXml(text);
};

const sharedOf = (archive: Archive): Shared => {
  const strings = part(archive, 'xl/sharedStrings.xml');
  return {
    strings: strings ? all(strings, 'si').map((each) => all(each, 't').map(textOf).join('')) : [],
    dates: dateStylesOf(part(archive, 'xl/styles.xml')),
  };
};

const said = (cell: Element, { strings, dates }: Shared): string => {
  const { t: type, s: style } = cell.attributes;
  if (type === 'inlineStr') return all(cell, 't').map(textOf).join('');
  const value = childNamed(cell, 'v');
  const raw = value ? textOf(value) : '';
  if (type === 's') return strings[Number(raw)] ?? '';
  const isDay = raw !== '' && (type === undefined || type === 'n') && dates.has(Number(style ?? -1));
  return isDay ? dated(Number(raw)) : raw;
};

const rowOf = (row: Element, number: number, shared: Shared): Row => {
  const cells: string[] = [];
  const formulas: number[] = [];
  let column = -1;
  for (const cell of childrenNamed(row, 'c')) {
    // A cell that does not say where it is follows the one before it.
    column = cell.attributes.r === undefined ? column + 1 : placeOf(cell.attributes.r).column;
    if (column >= spreadsheetLimits.columns) continue;
    cells[column] = said(cell, shared).normalize('NFC');
    if (childNamed(cell, 'f')) formulas.push(column);
  }
  return { number, cells: Array.from(cells, (cell) => cell ?? ''), formulas };
};

const sheetOf = (name: string, sheet: Element, shared: Shared): Sheet | FileRefusal => {
  const data = childNamed(childNamed(sheet, 'worksheet') ?? sheet, 'sheetData');
  const elements = data ? childrenNamed(data, 'row') : [];
  if (elements.length > spreadsheetLimits.rows) return tooManyRows(elements.length);
  const rows = elements.map((row, index) => rowOf(row, Number(row.attributes.r ?? index + 1), shared));
  return { name, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
};

const sheetsOf = (archive: Archive): (Sheet | FileRefusal)[] => {
  const workbook = part(archive, 'xl/workbook.xml');
  const relations = part(archive, 'xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) return [{ refused: 'file.notTable', facts: {} }];
  const targets = new Map(
    all(relations, 'Relationship').map(({ attributes }) => [attributes.Id, attributes.Target ?? '']),
  );
  const shared = sharedOf(archive);
  return all(workbook, 'sheet').flatMap(({ attributes }) => {
    const target = targets.get(attributes['r:id'] ?? '') ?? '';
    const sheet = part(archive, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    return sheet ? [sheetOf(attributes.name ?? '', sheet, shared)] : [];
  });
};

const fileCodes: Record<string, FileCode> = {
  'document.damaged': 'document.damaged',
  'document.hostile': 'document.hostile',
};

/** Every sheet of a workbook, or why it is none: a file that lies about itself costs what the limits say, and no more. */
export const readXlsx = (bytes: Uint8Array): Sheet[] | FileRefusal => {
  try {
    const sheets = sheetsOf(openArchive(bytes));
    const refused = sheets.find((sheet): sheet is FileRefusal => 'refused' in sheet);
    return refused ?? sheets.filter((sheet): sheet is Sheet => 'rows' in sheet);
  } catch (error) {
    if (error instanceof DocumentError) return { refused: fileCodes[error.code] ?? 'file.notTable', facts: {} };
    throw error;
  }
};
