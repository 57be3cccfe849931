import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { readJson, tryWriteJson } from './files.mjs';
import { identify, isAlive } from './processes.mjs';
import { sleep } from './run.mjs';

const lockFile = (dir) => join(dir, 'launcher.json');

/** The launcher that is at work on this folder: its pid, and once it is ready its address and those of its servers. */
export function currentLauncher(dir) {
  const owner = readJson(lockFile(dir));
  return isAlive(owner) ? owner : undefined;
}

/** One launcher for each data folder: two on the same database files would destroy them. */
export function takeLock(dir) {
  mkdirSync(dir, { recursive: true });
  while (!tryLock(dir)) {
    const owner = currentLauncher(dir);
    if (owner) throw alreadyRunning(owner, dir);
    removeStale(dir);
  }
  return {
    describe: (facts) => tryWriteJson(lockFile(dir), { ...identify(process.pid), ...facts }),
    release: () => rmSync(lockFile(dir), { force: true }),
  };
}

/** For work that two may want to do at the same time: the second waits for the first. */
export async function inTurn(dir, work) {
  mkdirSync(dir, { recursive: true });
  while (!tryLock(dir)) {
    if (currentLauncher(dir)) await sleep(250);
    else removeStale(dir);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile(dir), { force: true });
  }
}

function alreadyRunning(owner, dir) {
  if (owner.stopping) return new Failure('Mandate is being stopped here.', 'Try again in a few seconds.');
  const where = owner.url ? ` at ${owner.url}` : ', still starting';
  return new Failure(
    `Mandate is already running${where} (process ${owner.pid}, data in ${dir}).`,
    `Use that one, or stop it first: Ctrl-C in its terminal, or "kill ${owner.pid}".`,
  );
}

/** A link appears with its whole content or not at all, and only if nobody was faster. */
function tryLock(dir) {
  const own = `${lockFile(dir)}.${process.pid}`;
  writeFileSync(own, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    linkSync(own, lockFile(dir));
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Two launchers may find the same stale lock: the one who moves it away looks again at what it has moved. */
function removeStale(dir) {
  const moved = `${lockFile(dir)}.stale.${process.pid}`;
  try {
    renameSync(lockFile(dir), moved);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return;
  }
  if (isAlive(readJson(moved))) linkSync(moved, lockFile(dir));
  rmSync(moved, { force: true });
}
