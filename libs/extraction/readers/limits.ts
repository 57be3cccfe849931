import type { RefusalCode } from '../../domain/index.js';

const MB = 1024 * 1024;

/** What a file may cost before it is refused; a hostile file costs this and no more. */
export const limits = {
  fileBytes: 50 * MB,
  /** All parts of an archive together, unpacked. */
  unpackedBytes: 200 * MB,
  archiveEntries: 5_000,
  /** How many times larger a part may become by unpacking. */
  expansion: 200,
  xmlDepth: 200,
  pages: 1_000,
  /** Pages that are pictures: each costs seconds, not milliseconds. */
  scannedPages: 300,
  sheets: 50,
  cells: 200_000,
  textCharacters: 5_000_000,
  seconds: 60,
  /** The whole of a scan, page after page; no page alone takes longer than `seconds`. */
  recognitionSeconds: 3_600,
  memoryMegabytes: 1_024,
} as const;

export type DocumentCode = Extract<RefusalCode, `document.${string}`>;

/** A file that is not read: thrown inside the process that parses, a value everywhere else. */
export class DocumentError extends Error {
  readonly code: DocumentCode;
  readonly facts: Record<string, string | number>;

  constructor(code: DocumentCode, facts: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
    this.name = 'DocumentError';
  }
}
