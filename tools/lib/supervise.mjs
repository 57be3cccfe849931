import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure, explainOutput } from './failure.mjs';
import { readJson, tail, tryWriteJson } from './files.mjs';
import { endProcess, identify, isAlive, signalGroup } from './processes.mjs';
import { watchRuns } from './run.mjs';

const DEFAULT_PATIENCE = 15_000;

const registryFile = (dir) => join(dir, 'running.json');

/**
 * Starts the servers of one launcher, remembers them on disk, and stops them in the reverse order. The list on disk is
 * for the next launcher: when this one is killed without a chance to clean up, the next finds what was left.
 */
class Supervisor {
  #dir;
  #children = [];
  #stopping = false;
  #reportCrash;

  constructor(dir) {
    this.#dir = dir;
    /** Resolves, with what to say about it, when a guarded child ends by itself. */
    this.crashed = new Promise((resolve) => (this.#reportCrash = resolve));
    watchRuns((command, process) => this.adopt(basename(command), process));
  }

  start(name, command, args, options = {}) {
    if (this.#stopping) throw new Failure(`${name} is not started any more: everything is being stopped.`);
    const { signal = 'SIGTERM', patience = DEFAULT_PATIENCE, env, cwd, uid, gid } = options;
    const log = openLog(this.#dir, name);
    // Detached: Ctrl-C in the terminal reaches the launcher alone, which then stops the rest in order.
    const process = spawn(command, args, { detached: true, stdio: ['ignore', log.fd, log.fd], env, cwd, uid, gid });
    closeSync(log.fd);
    return this.#remember(process, { name, signal, patience, log: log.path });
  }

  /** A program that ends by itself (an install, a build, a test run): it is remembered and ended with the rest. */
  adopt(name, process) {
    if (!process.pid) return;
    this.#remember(process, { name, signal: 'SIGTERM', patience: DEFAULT_PATIENCE });
    if (this.#stopping) signalGroup(process.pid, 'SIGTERM');
  }

  /** From here on the end of this child is a crash of the whole. */
  guard(child) {
    child.guarded = true;
    if (child.outcome) this.#crash(child);
  }

  async stop(child) {
    child.guarded = false;
    await endProcess(child.identity, child);
    await child.exit;
  }

  async stopAll(onStop = () => undefined) {
    this.#stopping = true;
    for (const child of [...this.#children].reverse()) {
      if (isAlive(child.identity)) onStop(child.name);
      await this.stop(child);
    }
  }

  #remember(process, facts) {
    const child = { ...facts, identity: identify(process.pid), guarded: false };
    this.#children.push(child);
    this.#save();
    child.exit = exitOf(process, child).then(() => this.#forget(child));
    return child;
  }

  #forget(child) {
    this.#children = this.#children.filter((other) => other !== child);
    this.#save();
    if (child.guarded) this.#crash(child);
  }

  #save() {
    const entries = this.#children.map(({ name, identity, signal }) => ({ name, ...identity, signal }));
    tryWriteJson(registryFile(this.#dir), entries);
  }

  #crash(child) {
    if (!this.#stopping) this.#reportCrash(crashOf(child));
  }
}

export const createSupervisor = (dir) => new Supervisor(dir);

export function crashOf({ name, outcome, log }) {
  const lastLines = tail(log);
  const { remedy } = explainOutput('', lastLines);
  const message = `${name} ended unexpectedly (${outcome}).`;
  return new Failure(message, remedy || `Its whole log is ${log}; start again when the cause is mended.`, lastLines);
}

function exitOf(process, child) {
  return new Promise((resolve) => {
    process.once('error', (error) => resolve((child.outcome ??= error.message)));
    process.once('exit', (code, signal) => resolve((child.outcome ??= signal ? `signal ${signal}` : `code ${code}`)));
  });
}

function openLog(dir, name) {
  const folder = join(dir, 'logs');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.log`);
  if (existsSync(path)) renameSync(path, join(folder, `${name}.previous.log`));
  return { path, fd: openSync(path, 'a', 0o600) };
}

/** Stops what an earlier launcher left running, in the order in which it would have done it; returns the names. */
export async function stopLeftovers(dir) {
  const left = (readJson(registryFile(dir)) ?? []).filter(isAlive);
  for (const entry of [...left].reverse()) await endProcess(entry, { signal: entry.signal });
  tryWriteJson(registryFile(dir), []);
  return left.map((entry) => entry.name);
}
