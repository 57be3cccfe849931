import { readDocx } from './docx.js';
import { kindOf } from './kind.js';
import type { DocumentKind } from './kind.js';
import type { Tell } from './progress.js';
import { DocumentError, limits } from './limits.js';
import { readImage } from './ocr.js';
import { readPdf } from './pdf.js';
import { readPlainText } from './plain-text.js';
import { readXlsx } from './xlsx.js';
import { openArchive } from './zip.js';
import type { Archive } from './zip.js';

export type ReadDocument = { kind: DocumentKind; text: string };

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const readKind = async (
  kind: DocumentKind,
  bytes: Uint8Array,
  archive: Archive | null,
  tell: Tell,
): Promise<string> => {
  switch (kind) {
    case 'text':
      return readPlainText(bytes);
    case 'pdf':
      return readPdf(bytes, tell);
    case 'image':
      tell({ doing: 'recognition', done: 0, of: 1 });
      return readImage(bytes);
    case 'docx':
      return archive ? readDocx(archive) : '';
    case 'xlsx':
      return archive ? readXlsx(archive) : '';
  }
};

/** The text of a file as it is stored and cited: Unicode NFC, tables as rows between bars. */
export const readDocument = async (bytes: Uint8Array, tell: Tell = () => undefined): Promise<ReadDocument> => {
  if (bytes.length > limits.fileBytes)
    throw new DocumentError('document.tooLarge', { megabytes: limits.fileBytes / 1024 / 1024 });
  const archive = isZip(bytes) ? openArchive(bytes) : null;
  const kind = kindOf(bytes, (name) => archive?.has(name) ?? false);
  const text = (await readKind(kind, bytes, archive, tell))
    .normalize('NFC')
    .replace(/^\ufeff/, '')
    .replaceAll('\0', ' ')
    .toWellFormed();
  if (text.length > limits.textCharacters)
    throw new DocumentError('document.tooLarge', { characters: limits.textCharacters });
  if (text.trim() === '') throw new DocumentError('document.empty');
  return { kind, text };
};
