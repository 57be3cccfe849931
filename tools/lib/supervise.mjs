import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, explainOutput } from './failure.mjs';
import { readJson, tail, writeJson } from './files.mjs';
import { endProcess, identify, isAlive, signalGroup } from './processes.mjs';
import { watchRuns } from './run.mjs';

const DEFAULT_PATIENCE = 15_000;

const registryFile = (dir) => join(dir, 'running.json');

/**
 * Starts the servers of one launcher, remembers them on disk, and stops them in the reverse order. The list on disk is
 * for the next launcher: when this one is killed without a chance to clean up, the next finds what was left.
 */
export function createSupervisor(dir) {
  const children = [];
  let stopping = false;
  let reportCrash;
  const crashed = new Promise((resolve) => (reportCrash = resolve));
  const remember = () =>
    writeJson(
      registryFile(dir),
      children.map(({ name, identity, signal }) => ({ name, ...identity, signal })),
    );

  /** A program that ends by itself (an install, a build, a test run): it is remembered and ended with the rest. */
  function adopt(name, process) {
    if (!process.pid) return;
    const child = {
      name,
      signal: 'SIGTERM',
      patience: DEFAULT_PATIENCE,
      identity: identify(process.pid),
      guarded: false,
    };
    child.exit = exitOf(process, child);
    children.push(child);
    remember();
    child.exit.then(() => forget(child));
    if (stopping) signalGroup(process.pid, 'SIGTERM');
  }

  function forget(child) {
    const index = children.indexOf(child);
    if (index >= 0) children.splice(index, 1);
    remember();
  }

  function crash(child) {
    if (!stopping) reportCrash(crashOf(child));
  }

  function start(name, command, args, options = {}) {
    if (stopping) throw new Failure(`${name} is not started any more: everything is being stopped.`);
    const { signal = 'SIGTERM', patience = DEFAULT_PATIENCE, env, cwd, uid, gid } = options;
    const log = openLog(dir, name);
    // Detached: Ctrl-C in the terminal reaches the launcher alone, which then stops the rest in order.
    const stdio = ['ignore', log.fd, log.fd];
    const process = spawn(command, args, { detached: true, stdio, env, cwd, uid, gid });
    closeSync(log.fd);
    const child = { name, signal, patience, log: log.path, identity: identify(process.pid), guarded: false };
    child.exit = exitOf(process, child);
    children.push(child);
    remember();
    child.exit.then(() => child.guarded && crash(child));
    return child;
  }

  /** From here on the end of this child is a crash of the whole. */
  function guard(child) {
    child.guarded = true;
    if (child.outcome) crash(child);
  }

  async function stop(child) {
    child.guarded = false;
    await endProcess(child.identity, child);
    await child.exit;
    forget(child);
  }

  async function stopAll(onStop = () => undefined) {
    stopping = true;
    for (const child of [...children].reverse()) {
      if (isAlive(child.identity)) onStop(child.name);
      await stop(child);
    }
  }

  watchRuns(adopt);
  return { start, adopt, guard, stop, stopAll, crashed };
}

export function crashOf({ name, outcome, log }) {
  const lastLines = tail(log);
  const { remedy } = explainOutput('', lastLines);
  const message = `${name} ended unexpectedly (${outcome}).`;
  return new Failure(message, remedy || `Its whole log is ${log}; start again when the cause is mended.`, lastLines);
}

function exitOf(process, child) {
  return new Promise((resolve) => {
    process.once('error', (error) => resolve((child.outcome = error.message)));
    process.once('exit', (code, signal) => resolve((child.outcome = signal ? `signal ${signal}` : `code ${code}`)));
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
  const left = readJson(registryFile(dir)) ?? [];
  for (const entry of [...left].reverse()) await endProcess(entry, { signal: entry.signal });
  writeJson(registryFile(dir), []);
  return left.map((entry) => entry.name);
}
