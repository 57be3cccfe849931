import { spawn } from 'node:child_process';

const KEPT_OUTPUT = 20_000;

/** Runs a program to its end and resolves with its code and output; never rejects because of the program's failure. */
export function run(command, args, options = {}) {
  const { onLine, input, ...spawnOptions } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], ...spawnOptions });
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
