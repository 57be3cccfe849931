import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { sleep } from './run.mjs';

/**
 * When the process started, as text that only that process has: a pid alone may by now belong to somebody else.
 * Undefined when there is no such process (or only its zombie).
 */
export function startTime(pid) {
  return process.platform === 'linux' ? startTimeFromProc(pid) : startTimeFromPs(pid);
}

function startTimeFromProc(pid) {
  try {
    // The name in brackets may hold spaces and brackets: read the fields after the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : `${bootId()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** Ticks since boot repeat after a restart of the machine, and containers start with the same low pids. */
const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();

function startTimeFromPs(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || undefined;
}

export const identify = (pid) => ({ pid, started: startTime(pid) });

export function isAlive(identity) {
  if (!identity?.pid || !identity.started) return false;
  return startTime(identity.pid) === identity.started;
}

/** What the process runs, as far as this system tells. */
export function commandLine(pid) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
  } catch {
    return '';
  }
}

export function workingDirectory(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

/** Processes at work in this folder, where the system can tell. */
export function processesIn(folder) {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => workingDirectory(pid) === folder).map(Number);
}

/** Children lead their own process group, so that a signal reaches whatever they started too. */
export function signalGroup(pid, signal) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return true;
    } catch (error) {
      if (error.code === 'EPERM') throw error;
    }
  }
  return false;
}

/** Asks politely, waits, and ends it by force when it does not go. */
export async function endProcess(identity, { signal = 'SIGTERM', patience = 10_000 } = {}) {
  if (!isAlive(identity)) return;
  signalGroup(identity.pid, signal);
  const deadline = Date.now() + patience;
  while (isAlive(identity) && Date.now() < deadline) await sleep(50);
  if (!isAlive(identity)) return;
  signalGroup(identity.pid, 'SIGKILL');
  while (isAlive(identity)) await sleep(50);
}
