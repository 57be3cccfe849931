import { readCsv } from './csv.js';
import { readXlsx } from './read-xlsx.js';
import { spreadsheetLimits } from './sheet.js';
import type { FileRefusal, Sheet } from './sheet.js';

export { writeCsv } from './csv.js';
export { isFileRefusal, spreadsheetLimits } from './sheet.js';
export type { FileRefusal, Sheet } from './sheet.js';
export { writeXlsx } from './write-xlsx.js';

const isArchive = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;
const isOldExcel = ([first, second]: Uint8Array): boolean => first === 0xd0 && second === 0xcf;

/** What is in a file goes by its bytes, whatever its name says; a CSV's one sheet is named after the file. */
export const readSheets = (bytes: Uint8Array, fileName: string): Sheet[] | FileRefusal => {
  if (bytes.length > spreadsheetLimits.bytes) return { refused: 'document.tooLarge', facts: {} };
  if (isArchive(bytes)) return readXlsx(bytes);
  if (isOldExcel(bytes)) return { refused: 'file.notTable', facts: {} };
  const sheet = readCsv(bytes, fileName.replace(/\.[^.]*$/, ''));
  return 'refused' in sheet ? sheet : [sheet];
};
