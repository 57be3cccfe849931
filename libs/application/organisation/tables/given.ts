import { isRefusal, refuse } from '../../../domain/index.js';
import type { Refusal } from '../../../domain/index.js';
import { columns, columnsOf, plain, tableNames, tableTitles } from './columns.js';
import type { TableName } from './columns.js';

/** A sheet as it was read: rows of text, and which of its cells a formula computed. */
export type GivenSheet = { name: string; rows: { number: number; cells: string[]; formulas: number[] }[] };

/** A row by the names of its columns; a column that the file does not have is not in it. */
export type GivenRow = { number: number; cells: Record<string, string>; formulas: string[] };
export type GivenTable = { table: TableName; sheet: string; rows: GivenRow[] };

const needed: Record<TableName, string[]> = {
  units: ['id', 'kind', 'nameVi', 'abbreviation'],
  posts: ['id', 'unit', 'role', 'titleVi'],
  persons: ['id', 'name'],
  tenures: ['post', 'person', 'from'],
};

/** From the narrowest: what names a post and a person is a tenure, whatever else it says. */
const byNeed: TableName[] = ['tenures', 'posts', 'units', 'persons'];

const columnNamed = (table: TableName, heading: string): string | null => {
  const isNamed = (column: string): boolean => {
    const { vi, en } = columns[table][column as keyof (typeof columns)[TableName]];
    return [vi, en, column].map(plain).includes(plain(heading));
  };
  return columnsOf(table).find(isNamed) ?? null;
};

const missingIn = (table: TableName, headings: string[]): string | null => {
  const present = headings.map((heading) => columnNamed(table, heading));
  return needed[table].find((column) => !present.includes(column)) ?? null;
};

/** By its name, or by its headings. */
const tableOf = ({ name, rows }: GivenSheet): TableName | null => {
  const titled = tableNames.find((table) =>
    [tableTitles[table].vi, tableTitles[table].en, table].map(plain).includes(plain(name)),
  );
  const headings = rows[0]?.cells ?? [];
  return titled ?? byNeed.find((table) => missingIn(table, headings) === null) ?? null;
};

const read = (sheet: GivenSheet, table: TableName): GivenTable | Refusal => {
  const [head, ...rows] = sheet.rows;
  const headings = head?.cells ?? [];
  const missing = missingIn(table, headings);
  if (missing !== null) {
    const { vi } = columns[table][missing as keyof (typeof columns)[TableName]];
    return refuse('file.columnMissing', { sheet: sheet.name, column: vi });
  }
  const names = headings.map((heading) => columnNamed(table, heading));
  return {
    table,
    sheet: sheet.name,
    rows: rows.map(({ number, cells, formulas }) => ({
      number,
      cells: Object.fromEntries(
        names.flatMap((name, index) => (name === null ? [] : [[name, (cells[index] ?? '').normalize('NFC').trim()]])),
      ),
      formulas: formulas.flatMap((index) => names[index] ?? []),
    })),
  };
};

/** The tables of a file, in the order in which they are read; sheets of something else are left alone. */
export const tablesIn = (sheets: readonly GivenSheet[]): GivenTable[] | Refusal => {
  const found = sheets.flatMap((sheet) => {
    const table = tableOf(sheet);
    return table === null ? [] : [read(sheet, table)];
  });
  const refused = found.find(isRefusal);
  if (refused) return refused;
  const tables = found.filter((table): table is GivenTable => !isRefusal(table));
  if (tables.length === 0) return refuse('file.sheetMissing');
  return tables.toSorted((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table));
};
