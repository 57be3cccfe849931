import { getDocumentProxy } from 'unpdf';
import { readDocx } from './docx.js';
import { kindOf } from './kind.js';
import { readPlainText } from './plain-text.js';
import { openArchive } from './zip.js';
import type { Archive } from './zip.js';

/** An A4 page of an office's letter, where nothing in the file says how it is set. */
const linesOfPage = 40;
const lettersOfLine = 80;

const linesOf = (paragraph: string): number => Math.max(1, Math.ceil(paragraph.length / lettersOfLine));

const estimated = (text: string): number => {
  const lines = text
    .trimEnd()
    .split('\n')
    .reduce((sum, paragraph) => sum + linesOf(paragraph), 0);
  return Math.max(1, Math.ceil(lines / linesOfPage));
};

/** What the program that wrote it counted, or the breaks that it left, or as long as its text is. */
const pagesOfDocx = (archive: Archive): number => {
  const counted = /<Pages>(\d{1,5})<\/Pages>/.exec(archive.text('docProps/app.xml') ?? '')?.[1];
  if (counted !== undefined && Number(counted) > 0) return Number(counted);
  const breaks = (archive.text('word/document.xml') ?? '').match(/<w:lastRenderedPageBreak|<w:br [^>]*w:type="page"/g);
  return breaks ? breaks.length + 1 : estimated(readDocx(archive));
};

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Text can do no harm and is counted at once; `null` where it is something else. */
export const pagesOfText = (bytes: Uint8Array): number | null => {
  try {
    return !isZip(bytes) && kindOf(bytes, () => false) === 'text' ? estimated(readPlainText(bytes)) : null;
  } catch {
    return null;
  }
};

/** Pages of a file; `null` where a file has none, as a workbook. */
export const countPages = async (bytes: Uint8Array): Promise<number | null> => {
  const archive = isZip(bytes) ? openArchive(bytes) : null;
  const kind = kindOf(bytes, (name) => archive?.has(name) ?? false);
  if (kind === 'pdf') return (await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })).numPages;
  if (kind === 'docx' && archive) return pagesOfDocx(archive);
  if (kind === 'image') return 1;
  return kind === 'text' ? estimated(readPlainText(bytes)) : null;
};
