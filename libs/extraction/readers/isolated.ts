import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Calendar } from '../../domain/index.js';
import type { AgencyData, Extraction } from '../index.js';
import type { DocumentKind } from './kind.js';
import { limits } from './limits.js';
import type { DocumentCode } from './limits.js';

/** `searchPath` is where programs that recognise pictures are looked for. */
export type ToChild = { file: string; searchPath: string; agencies: AgencyData; calendar: Calendar };
export type ReadAndExtracted = { kind: DocumentKind; text: string; extraction: Extraction };
export type DocumentRefused = { refused: DocumentCode; facts: Record<string, string | number> };
export type FromChild = { read: ReadAndExtracted } | DocumentRefused;

const program = fileURLToPath(new URL('./child.js', import.meta.url));
const MB = 1024 * 1024;
const second = 1_000;

type Bounds = { seconds: number; memoryMegabytes: number; program: string };
const usual: Bounds = { seconds: limits.seconds, memoryMegabytes: limits.memoryMegabytes, program };

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
export const readIsolated = (asked: ToChild, bounds: Partial<Bounds> = {}): Promise<FromChild> => {
  const { seconds, memoryMegabytes, program: path } = { ...usual, ...bounds };
  const refused = tooLarge(asked.file);
  if (refused) return Promise.resolve(refused);
  return new Promise((resolve) => {
    const child = fork(path, [], {
      execArgv: [`--max-old-space-size=${String(memoryMegabytes)}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { PATH: asked.searchPath },
    });
    const timer = setTimeout(() => finish({ refused: 'document.tooSlow', facts: { seconds } }), seconds * second);
    const finish = (said: FromChild): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(said);
    };
    child.once('message', (said) => finish(said as FromChild));
    child.once('exit', () => finish({ refused: 'document.hostile', facts: {} }));
    child.once('error', () => finish({ refused: 'document.damaged', facts: {} }));
    child.send(asked);
  });
};
