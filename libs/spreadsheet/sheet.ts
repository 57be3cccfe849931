/** A sheet as rows of text. A cell that a formula computed is marked: what it says is a result, and nobody's statement. */
export type Row = { number: number; cells: string[]; formulas: number[] };
export type Sheet = { name: string; rows: Row[] };

/** What is written: a name, and rows of text. */
export type PlainSheet = { name: string; rows: string[][] };

export const spreadsheetLimits = { bytes: 10 * 1024 * 1024, rows: 5_000, columns: 40 } as const;

export type FileCode =
  'file.notTable' | 'file.tooManyRows' | 'document.tooLarge' | 'document.damaged' | 'document.hostile';

/** A file that is no table, or one that nobody could have typed. */
export type FileRefusal = { refused: FileCode; facts: Record<string, string | number> };

export const isFileRefusal = (value: object): value is FileRefusal => 'refused' in value;

export const tooManyRows = (rows: number): FileRefusal => ({
  refused: 'file.tooManyRows',
  facts: { rows, most: spreadsheetLimits.rows },
});
