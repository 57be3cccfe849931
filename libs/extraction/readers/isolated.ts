import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import type { Calendar } from '../../domain/index.js';
import type { AgencyData, Extraction } from '../index.js';
import type { DocumentKind } from './kind.js';
import { limits } from './limits.js';
import type { DocumentCode } from './limits.js';
import { readerProgram } from './program.js';
import type { ReadProgress, Tell } from './progress.js';

/** `searchPath` is where programs that recognise pictures are looked for. */
export type ToChild = { file: string; searchPath: string; agencies: AgencyData; calendar: Calendar };
export type ReadAndExtracted = { kind: DocumentKind; text: string; extraction: Extraction };
export type DocumentRefused = { refused: DocumentCode; facts: Record<string, string | number> };
export type Outcome = { read: ReadAndExtracted } | DocumentRefused;
export type FromChild = Outcome | { progress: ReadProgress };

const MB = 1024 * 1024;
const second = 1_000;

type Bounds = {
  seconds: number;
  memoryMegabytes: number;
  program: string;
  /** Told how far it is; where the signal says so it is ended, and answers `document.stopped`. */
  tell?: Tell;
  signal?: AbortSignal;
};
const usual: Bounds = { seconds: limits.seconds, memoryMegabytes: limits.memoryMegabytes, program: readerProgram.path };

const tooLarge = (file: string): DocumentRefused | null => {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) return { refused: 'document.notFound', facts: {} };
  return stat.size > limits.fileBytes
    ? { refused: 'document.tooLarge', facts: { megabytes: limits.fileBytes / MB } }
    : null;
};

/**
 * Reads a file in a process of its own, because a parser of hostile files is not to be trusted with anything: what takes
 * too long or too much memory is ended there, and the one who asked gets a code.
 */
export const readIsolated = (asked: ToChild, bounds: Partial<Bounds> = {}): Promise<Outcome> => {
  const { seconds, memoryMegabytes, program: path, tell, signal } = { ...usual, ...bounds };
  const refused = tooLarge(asked.file);
  if (refused) return Promise.resolve(refused);
  return new Promise((resolve) => {
    const child = fork(path, [], {
      execArgv: [`--max-old-space-size=${String(memoryMegabytes)}`, ...readerProgram.execArgv],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { PATH: asked.searchPath },
    });
    const timer = setTimeout(() => finish({ refused: 'document.tooSlow', facts: { seconds } }), seconds * second);
    const stop = (): void => finish({ refused: 'document.stopped', facts: {} });
    const finish = (said: Outcome): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      child.kill('SIGKILL');
      resolve(said);
    };
    signal?.addEventListener('abort', stop);
    child.on('message', (said: FromChild) => ('progress' in said ? tell?.(said.progress) : finish(said)));
    child.once('exit', () => finish({ refused: 'document.hostile', facts: {} }));
    child.once('error', () => finish({ refused: 'document.damaged', facts: {} }));
    child.send(asked);
  });
};
