import { fileURLToPath } from 'node:url';
import { compare } from '../compare/compare.js';
import type { Comparison } from '../compare/compare.js';
import { kindOf } from './kind.js';
import { limits } from './limits.js';
import { askProcess, usualBounds } from './own-process.js';
import type { Bounds, DocumentRefused } from './own-process.js';
import { pagesOfText } from './pages.js';
import { readPlainText } from './plain-text.js';

export type AskedOfPapers = { count: Uint8Array } | { earlier: Uint8Array; later: Uint8Array };
export type SaidOfPapers = { pages: number | null } | { comparison: Comparison };

const program = fileURLToPath(new URL('./papers-child.js', import.meta.url));
/** Somebody waits for it at a page. */
const seconds = 20;

const bounded = (bounds: Partial<Bounds>): Bounds => ({ program, ...usualBounds, seconds, ...bounds });

/** How many pages a file has; `null` where they cannot be counted, for whatever reason. */
export const pagesIn = async (bytes: Uint8Array, bounds: Partial<Bounds> = {}): Promise<number | null> => {
  const ofText = pagesOfText(bytes);
  if (ofText !== null || bytes.length > limits.fileBytes) return ofText;
  const said = await askProcess<SaidOfPapers>({ count: bytes } satisfies AskedOfPapers, '', bounded(bounds));
  return 'pages' in said ? said.pages : null;
};

/** Short texts are compared where they are: neither reading nor comparing them can cost much. */
const shortText = 64 * 1024;

const textOf = (bytes: Uint8Array): string | null => {
  try {
    return bytes.length <= shortText && kindOf(bytes, () => false) === 'text' ? readPlainText(bytes) : null;
  } catch {
    return null;
  }
};

/** What changed between two files, or why it cannot be said. */
export const compareFiles = async (
  earlier: Uint8Array,
  later: Uint8Array,
  bounds: Partial<Bounds> = {},
): Promise<{ comparison: Comparison } | DocumentRefused> => {
  const [a, b] = [textOf(earlier), textOf(later)];
  if (a !== null && b !== null) return { comparison: compare(a, b) };
  if (earlier.length + later.length > limits.fileBytes)
    return { refused: 'document.tooLarge', facts: { megabytes: limits.fileBytes / 1024 / 1024 } };
  const asked = { earlier, later } satisfies AskedOfPapers;
  const said = await askProcess<SaidOfPapers>(asked, '', bounded(bounds));
  return 'pages' in said ? { refused: 'document.damaged', facts: {} } : said;
};
