import { statSync } from 'node:fs';
import type { Calendar } from '../../domain/index.js';
import type { AgencyData, Extraction } from '../index.js';
import type { DocumentKind } from './kind.js';
import { limits } from './limits.js';
import { readerProgram } from './program.js';
import type { ReadProgress } from './progress.js';
import { askProcess, usualBounds } from './own-process.js';
import type { Bounds, DocumentRefused } from './own-process.js';

export type { DocumentRefused } from './own-process.js';

export type ToChild = { file: string; searchPath: string; agencies: AgencyData; calendar: Calendar };
export type ReadAndExtracted = { kind: DocumentKind; text: string; extraction: Extraction };
export type Outcome = { read: ReadAndExtracted } | DocumentRefused;
export type FromChild = Outcome | { progress: ReadProgress };

const MB = 1024 * 1024;
const tooLarge = (file: string): DocumentRefused | null => {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) return { refused: 'document.notFound', facts: {} };
  return stat.size > limits.fileBytes
    ? { refused: 'document.tooLarge', facts: { megabytes: limits.fileBytes / MB } }
    : null;
};

/** Reads a file and finds the tasks in it, in a process of its own. */
export const readIsolated = async (asked: ToChild, bounds: Partial<Bounds> = {}): Promise<Outcome> =>
  tooLarge(asked.file) ??
  askProcess<Outcome>(asked, asked.searchPath, { program: readerProgram.path, ...usualBounds, ...bounds });
