import { spawn } from 'node:child_process';

const KEPT_OUTPUT = 20_000;

const listeners = new Set();

/** Tells of every program that is at work, so that none outlives the launcher; returns what ends the telling. */
export function watchRuns(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Runs a program to its end and resolves with its code and output; never rejects because of the program's failure. */
export function run(command, args, options = {}) {
  const { onLine, input, ...spawnOptions } = options;
  return new Promise((resolve) => {
    // A group of its own: whoever ends it also ends what it started, and Ctrl-C is ours to hand on.
    const child = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
      windowsHide: true,
      ...spawnOptions,
    });
    for (const listener of listeners) listener(command, child);
    const result = { code: null, stdout: '', stderr: '', error: undefined };
    for (const stream of ['stdout', 'stderr']) collect(child[stream], stream, result, onLine);
    child.on('error', (error) => resolve({ ...result, error }));
    child.on('close', (code, signal) => resolve({ ...result, code: code ?? signal }));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}

function collect(stream, name, result, onLine) {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (text) => {
    result[name] = (result[name] + text).slice(-KEPT_OUTPUT);
    if (!onLine) return;
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach((line) => onLine(line, name));
  });
}

export const outputOf = (result) => `${result.stderr}\n${result.stdout}`.trim();

export const succeeded = (result) => !result.error && result.code === 0;

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again and again until the answer is truthy or the time is up; the caller decides what running out means. */
export async function waitFor(question, { timeout, interval = 50 }) {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await question();
    if (answer || Date.now() > deadline) return answer;
    await sleep(interval);
  }
}
