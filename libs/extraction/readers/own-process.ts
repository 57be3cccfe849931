import { fork } from 'node:child_process';
import { limits } from './limits.js';
import type { DocumentCode } from './limits.js';
import { readerProgram } from './program.js';
import type { ReadProgress, Tell } from './progress.js';

export type DocumentRefused = { refused: DocumentCode; facts: Record<string, string | number> };

/** What a process may cost, and the program that it runs. */
export type Bounds = {
  seconds: number;
  /** In the place of `seconds` from when it tells that it recognises pictures. */
  recognitionSeconds: number;
  memoryMegabytes: number;
  program: string;
  /** Told how far it is; where the signal says so it is ended, and answers `document.stopped`. */
  tell?: Tell;
  signal?: AbortSignal;
};

export const usualBounds = {
  seconds: limits.seconds,
  recognitionSeconds: limits.recognitionSeconds,
  memoryMegabytes: limits.memoryMegabytes,
};

const second = 1_000;

const isProgress = (said: unknown): said is { progress: ReadProgress } =>
  typeof said === 'object' && said !== null && 'progress' in said;

/**
 * Asks a process of its own, because a parser of hostile files is not to be trusted with anything: what takes too long or
 * too much memory is ended there, and the one who asked gets a code. `searchPath` is where programs that recognise
 * pictures are looked for; nothing else of the surroundings is handed on.
 */
export const askProcess = <Said>(
  asked: object,
  searchPath: string,
  { seconds, recognitionSeconds, memoryMegabytes, program, tell, signal }: Bounds,
): Promise<Said | DocumentRefused> =>
  new Promise((resolve) => {
    const child = fork(program, [], {
      execArgv: [`--max-old-space-size=${String(memoryMegabytes)}`, ...readerProgram.execArgv],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: { PATH: searchPath },
      // Bytes of files travel as bytes.
      serialization: 'advanced',
    });
    const within = (bound: number): NodeJS.Timeout =>
      setTimeout(() => finish({ refused: 'document.tooSlow', facts: { seconds: bound } }), bound * second);
    let timer = within(seconds);
    let recognises = false;
    const progressed = (progress: ReadProgress): void => {
      if (progress.doing === 'recognition' && !recognises) {
        recognises = true;
        clearTimeout(timer);
        timer = within(recognitionSeconds);
      }
      tell?.(progress);
    };
    const stop = (): void => finish({ refused: 'document.stopped', facts: {} });
    const finish = (said: Said | DocumentRefused): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      child.kill('SIGKILL');
      resolve(said);
    };
    signal?.addEventListener('abort', stop);
    child.on('message', (said: Said | { progress: ReadProgress }) =>
      isProgress(said) ? progressed(said.progress) : finish(said),
    );
    child.once('exit', () => finish({ refused: 'document.hostile', facts: {} }));
    child.once('error', () => finish({ refused: 'document.damaged', facts: {} }));
    child.send(asked);
  });
