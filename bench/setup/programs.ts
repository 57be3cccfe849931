import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { servers } from './servers.js';

const running = new Set<Program>();

/** A process of the run, with a log of its own; it ends with the run. */
export class Program {
  readonly ended: Promise<void>;

  protected constructor(
    readonly name: string,
    readonly child: ChildProcess,
    readonly log: string,
  ) {
    running.add(this);
    this.ended = new Promise((resolve) => child.once('exit', () => resolve()));
    void this.ended.then(() => running.delete(this));
  }

  static start(name: string, script: string, args: string[], env: Record<string, string> = {}): Program {
    return new Program(name, ...forked(name, script, args, env));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Takes its share of the machine away without ending it: what is measured next is measured without it. */
  rest(): void {
    this.child.kill('SIGSTOP');
  }

  wake(): void {
    this.child.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    this.wake();
    this.child.kill('SIGTERM');
    await Promise.race([this.ended, pause(15_000, undefined, { ref: false })]);
    this.child.kill('SIGKILL');
  }

  /** Waits for what it must come to, and says what it said last when it ends instead. */
  async until(holds: () => Promise<boolean>, limitMs = 60_000): Promise<void> {
    for (const limit = Date.now() + limitMs; ;) {
      if (await holds().catch(() => false)) return;
      if (!running.has(this) || Date.now() > limit) throw new Error(`${this.name} does not start:\n${this.tail()}`);
      await pause(50);
    }
  }

  tail(): string {
    return readFileSync(this.log, 'utf8').trimEnd().split('\n').slice(-10).join('\n');
  }
}

type Forked = [child: ChildProcess, log: string];

export const forked = (name: string, script: string, args: string[], env: Record<string, string>): Forked => {
  mkdirSync(servers().logs, { recursive: true });
  const log = join(servers().logs, `${name.replace(/\W+/g, '-')}.log`);
  const file = openSync(log, 'a');
  const child = fork(script, args, { stdio: ['ignore', file, file, 'ipc'], env: { ...process.env, ...env } });
  closeSync(file);
  return [child, log];
};

export const stopAll = async (): Promise<void> => {
  await Promise.all([...running].map((program) => program.stop()));
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
