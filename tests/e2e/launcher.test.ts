import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { root, tool } from '../support/tools.js';

type Identity = { pid: number; started: string };
type Server = Identity & { name: string };

const { isAlive } = await tool<{ isAlive: (identity: Identity) => boolean }>('lib/processes.mjs');
const { freePort } = await tool<{ freePort: () => Promise<number> }>('lib/ports.mjs');

let folder = '';
let port = 0;
const launchers: ChildProcess[] = [];

/** Its own servers, whatever this test run has: that is what a newcomer gets. */
const environment = (): NodeJS.ProcessEnv => {
  const given = new Set(['DATABASE_URL', 'TEMPORAL_ADDRESS', 'MANDATE_MODE', 'NODE_OPTIONS']);
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !given.has(name)));
  return { ...rest, MANDATE_DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'warn' };
};

const start = () => {
  const child = spawn(process.execPath, ['tools/start.mjs'], { cwd: root, env: environment() });
  launchers.push(child);
  let output = '';
  const read = (text: Buffer) => void (output += text.toString());
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const exit = once(child, 'close').then(([code]) => code as number | null);
  const until = async (words: string): Promise<void> => {
    while (!output.includes(words)) {
      const ended = await Promise.race([exit.then(() => true), once(child.stdout, 'data').then(() => false)]);
      if (ended && !output.includes(words)) throw new Error(`The launcher ended before "${words}":\n${output}`);
    }
  };
  return { child, exit, until, output: () => output };
};
const ready = (launcher: ReturnType<typeof start>) => launcher.until(`Mandate is ready at http://127.0.0.1:${port}`);

const servers = (): Server[] => JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as Server[];
const pidOf = (name: string): number => servers().find((server) => server.name === name)?.pid ?? 0;
const alive = (list: Server[]): string[] => list.filter(isAlive).map(({ name }) => name);
const get = async (path: string): Promise<number> => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
const mandate = async (...args: string[]): Promise<string> => {
  const command = ['tools/mandate.mjs', ...args, '--json'];
  return (await promisify(execFile)(process.execPath, command, { cwd: root, env: environment() })).stdout;
};
const offset = async (): Promise<number> =>
  (JSON.parse(await mandate('demo', 'clock')) as { offsetMs: number }).offsetMs;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mandate-launcher-'));
  port = await freePort();
});

afterEach(async () => {
  // Also after a failed test nothing may stay behind: the next launcher ends what a killed one has left.
  for (const child of launchers.splice(0))
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'close');
  rmSync(folder, { recursive: true, force: true });
});

describe('npm start', () => {
  it('brings everything up, lets nobody start it twice, stops in order, and keeps its state', async () => {
    const first = start();
    await ready(first);
    expect([await get('/'), await get('/api/ready')]).toEqual([200, 200]);
    expect(first.output()).toMatch(/chutich +mandate/);
    const running = servers();
    expect(alive(running)).toEqual(['postgres', 'temporal', 'worker', 'api']);

    const second = start();
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain(`already running at http://127.0.0.1:${port}`);
    expect(alive(running)).toHaveLength(4);

    await mandate('demo', 'advance', '1d');
    const moved = await offset();
    expect(moved).toBeGreaterThan(0);
    first.child.kill('SIGINT');
    expect(await first.exit).toBe(0);
    expect(first.output()).toMatch(/Stopping api[^]*Stopping worker[^]*Stopping temporal[^]*Stopping postgres/);
    expect(alive(running)).toEqual([]);
    expect(await offset()).toBe(moved);
  });

  it.each(['api', 'worker', 'temporal', 'postgres'])(
    'stops everything when %s crashes, and says which',
    async (name) => {
      const launcher = start();
      await ready(launcher);
      const running = servers();
      process.kill(pidOf(name), 'SIGKILL');
      expect(await launcher.exit).toBe(1);
      expect(launcher.output()).toContain(`${name} ended unexpectedly`);
      expect(alive(running)).toEqual([]);
    },
  );

  it('ends what a killed launcher has left, and starts', async () => {
    const killed = start();
    await ready(killed);
    const left = servers();
    killed.child.kill('SIGKILL');
    await killed.exit;
    expect(alive(left)).toHaveLength(4);

    const next = start();
    await ready(next);
    expect(next.output()).toContain('An earlier start was cut short');
    expect(alive(left)).toEqual([]);
    const running = servers();
    next.child.kill('SIGTERM');
    expect(await next.exit).toBe(0);
    expect(alive(running)).toEqual([]);
  });

  it('says so when the port is in use, and starts nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    port = (other.address() as AddressInfo).port;
    const launcher = start();
    expect(await launcher.exit).toBe(1);
    expect(launcher.output()).toContain(`Port ${port} is in use.`);
    expect(servers()).toEqual([]);
    other.close();
  });
});
