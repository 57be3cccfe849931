import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CrashPoint } from '../../libs/application/crash-point.js';
import { eventually } from '../support/api/eventually.js';
import { root, tool } from '../support/tools.js';

/** The built programs as an operator runs them, each a process that can die. */
type Name = 'api' | 'worker' | 'cli';
type Env = Record<string, string | undefined>;
export type Program = {
  ended: Promise<{ code: number | null; signal: string | null; said: string }>;
  said(): string;
  kill(): Promise<void>;
};
export type RunningApi = Program & { url: string };

const { commandOf } = await tool<{ commandOf(name: Name, args: string[]): { command: string; args: string[] } }>(
  'lib/programs.mjs',
);
const { freePort } = await tool<{ freePort(): Promise<number> }>('lib/ports.mjs');

export const dyingAt = (point: CrashPoint, nth = 1): Env => ({ MANDATE_CRASH_AT: `${point}:${nth}` });

export const start = (name: Name, env: Env, given: string[] = [], execArgv: string[] = []): Program => {
  const { command, args } = commandOf(name, given);
  if (!existsSync(join(root, 'dist', 'apps', name, 'main.js'))) throw new Error('Run `npm run build` first.');
  const child = spawn(command, [...execArgv, ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', MANDATE_MODE: 'test', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const ended: Program['ended'] = new Promise((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, said })),
  );
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  return { ended, said: () => said, kill };
};

export const startApi = async (env: Env, execArgv: string[] = []): Promise<RunningApi> => {
  const port = await freePort();
  const api = start('api', { ...env, PORT: String(port) }, [], execArgv);
  const url = `http://127.0.0.1:${port}`;
  const over = api.ended.then(({ said }) => Promise.reject(new Error(`The API ended: ${said}`)));
  const up = eventually(() =>
    fetch(`${url}/api/health`)
      .then((answer) => answer.ok)
      .catch(() => false),
  );
  await Promise.race([up, over]);
  over.catch(() => undefined);
  return { ...api, url };
};

/** One command of the command line, to its end. */
export const run = (env: Env, ...args: string[]): Program['ended'] => start('cli', env, args).ended;
