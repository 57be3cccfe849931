import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tool } from '../../support/tools.js';

type Identity = { pid: number; started: string | undefined };
type Child = { identity: Identity; outcome?: string };
type Supervisor = {
  start: (name: string, command: string, args: string[], options?: object) => Child;
  guard: (child: Child) => void;
  stopAll: (onStop: (name: string) => void) => Promise<void>;
  crashed: Promise<Error & { details: string; remedy: string }>;
};
type Supervise = { createSupervisor: (dir: string) => Supervisor; stopLeftovers: (dir: string) => Promise<string[]> };
type Lock = { release: () => void };

const { createSupervisor, stopLeftovers } = await tool<Supervise>('lib/supervise.mjs');
const { isAlive, identify } = await tool<{
  isAlive: (identity: Identity) => boolean;
  identify: (pid: number) => Identity;
}>('lib/processes.mjs');
const { takeLock } = await tool<{ takeLock: (dir: string) => Lock }>('lib/lock.mjs');

const forever = ['-e', 'setInterval(() => undefined, 1000)'];
let folder = '';
let supervisor: Supervisor;
const stopped: string[] = [];
const start = (name: string, args = forever): Child => supervisor.start(name, process.execPath, args);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mandate-tools-'));
  supervisor = createSupervisor(folder);
  stopped.length = 0;
});
afterEach(async () => {
  await supervisor.stopAll(() => undefined);
  rmSync(folder, { recursive: true, force: true });
});

describe('the supervisor', () => {
  it('stops in the reverse order of starting, and leaves nothing running', async () => {
    const children = ['postgres', 'temporal', 'api'].map((name) => start(name));
    await supervisor.stopAll((name) => stopped.push(name));
    expect(stopped).toEqual(['api', 'temporal', 'postgres']);
    expect(children.filter(({ identity }) => isAlive(identity))).toEqual([]);
  });

  it('ends by force what does not listen', async () => {
    const deaf = "process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000); console.log('on')";
    const child = supervisor.start('deaf', process.execPath, ['-e', deaf], { patience: 100 });
    while (!readFileSync(join(folder, 'logs', 'deaf.log'), 'utf8')) await new Promise(setImmediate);
    await supervisor.stopAll(() => undefined);
    expect(child.outcome).toBe('signal SIGKILL');
  });

  it('reports a guarded child that ends by itself, with its last words', async () => {
    supervisor.guard(start('worker', ['-e', "console.error('no such table'); process.exit(3)"]));
    const failure = await supervisor.crashed;
    expect(failure.message).toBe('worker ended unexpectedly (code 3).');
    expect(failure.details).toContain('no such table');
  });

  it('says in one sentence when the disk is full', async () => {
    supervisor.guard(start('postgres', ['-e', "console.error('PANIC: No space left on device'); process.exit(1)"]));
    const { remedy } = await supervisor.crashed;
    expect(remedy).toContain('Free some space');
  });

  it('starts nothing any more once it is stopping', async () => {
    await supervisor.stopAll(() => undefined);
    expect(() => start('late')).toThrow('everything is being stopped');
  });
});

describe('what a killed launcher has left', () => {
  it('is ended by the next one', async () => {
    const child = start('temporal');
    expect(await stopLeftovers(folder)).toEqual(['temporal']);
    expect(isAlive(child.identity)).toBe(false);
    expect(await stopLeftovers(folder)).toEqual([]);
  });

  it('is left alone when its pid belongs to another process by now', async () => {
    const stranger = spawn(process.execPath, forever) as ChildProcess & { pid: number };
    await once(stranger, 'spawn');
    const entry = { name: 'api', pid: stranger.pid, started: 'another boot:1', signal: 'SIGTERM' };
    writeFileSync(join(folder, 'running.json'), JSON.stringify([entry]));
    expect(await stopLeftovers(folder)).toEqual([]);
    expect(isAlive(identify(stranger.pid))).toBe(true);
    stranger.kill('SIGKILL');
    await once(stranger, 'exit');
  });
});

describe('the lock on a data folder', () => {
  const locked = (): unknown => {
    try {
      takeLock(folder).release();
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('lets one launcher in at a time', () => {
    const lock = takeLock(folder);
    expect(locked()).toContain('already running');
    lock.release();
    expect(locked()).toBeUndefined();
  });

  it('does not stand in the way after its owner was killed', () => {
    writeFileSync(join(folder, 'launcher.json'), JSON.stringify({ pid: process.pid, started: 'another boot:1' }));
    expect(locked()).toBeUndefined();
  });
});
