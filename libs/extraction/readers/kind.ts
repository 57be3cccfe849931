import { DocumentError } from './limits.js';

export type DocumentKind = 'text' | 'docx' | 'xlsx' | 'pdf' | 'image';

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean => magic.every((byte, i) => bytes[i] === byte);

const images: number[][] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x42, 0x4d],
];

const hasZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
const isOldOffice = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
const looked = 4096;

/** By what is in the file: a name is only a claim. */
export const kindOf = (bytes: Uint8Array, archived: (name: string) => boolean): DocumentKind => {
  if (bytes.length === 0) throw new DocumentError('document.empty');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (hasZip(bytes)) {
    if (archived('word/document.xml')) return 'docx';
    if (archived('xl/workbook.xml')) return 'xlsx';
    throw new DocumentError('document.unknownKind');
  }
  // A Word or Excel file of before 2007, or one with a password.
  if (isOldOffice(bytes)) throw new DocumentError('document.unknownKind', { kind: 'doc, xls' });
  if (images.some((magic) => startsWith(bytes, ...magic))) return 'image';
  const head = bytes.subarray(0, looked);
  const isWide = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  if (!isWide && head.includes(0)) throw new DocumentError('document.unknownKind');
  return 'text';
};
