import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { rounded } from '../measure/latencies.js';
import { servers } from './servers.js';

/** Of a process and all that it has started: seconds of processor and megabytes of its own memory. */
export type Usage = { cpuSeconds: number; memoryMb: number };

const ticksPerSecond = 100;

type Process = { pid: number; parent: number; ticks: number };

/** From /proc, where there is one; elsewhere nothing is known. */
export const usageOf = (root: number): Usage | null => {
  const all = processes();
  const tree = new Set([root]);
  // A child has a higher number than its parent but for a rare wrap, and the list is in order.
  for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
  const ours = all.filter(({ pid }) => tree.has(pid));
  if (ours.length === 0) return null;
  return {
    cpuSeconds: ours.reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond,
    memoryMb: ours.reduce((sum, { pid }) => sum + ownMemory(pid), 0),
  };
};

const processes = (): Process[] =>
  list('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .sort((a, b) => a - b)
    .flatMap((pid) => {
      const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
      const [, parent, user, system, ofDead, alsoOfDead] = [0, 1, 11, 12, 13, 14].map((at) => Number(fields[at]));
      if (parent === undefined || Number.isNaN(parent)) return [];
      return [{ pid, parent, ticks: (user ?? 0) + (system ?? 0) + (ofDead ?? 0) + (alsoOfDead ?? 0) }];
    });

/** Without what is shared: PostgreSQL’s processes all show the same buffers. */
const ownMemory = (pid: number): number => {
  const megabytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
  return megabytes('RssAnon');
};

export type Idle = Record<string, { cpuPercent: number; memoryMb: number }>;

/** What each process takes while nobody asks for anything: share of one core, and memory at the end. */
export const idleOver = async (own: Record<string, Measured>, seconds: number): Promise<Idle> => {
  const all = withServers(own);
  const { spent } = await spentWhile(own, () => pause(seconds * 1000));
  const told = Object.entries(spent).map(([name, cpuSeconds]) => {
    const memoryMb = Math.round(usageOf(all[name] ?? 0)?.memoryMb ?? 0);
    return [name, { cpuPercent: rounded((100 * cpuSeconds) / seconds), memoryMb }] as const;
  });
  return Object.fromEntries(told.filter(([name]) => name !== 'bench'));
};

/** Seconds of processor, by process, that went into what was done meanwhile. */
export const spentWhile = async <T>(
  own: Record<string, Measured>,
  work: () => Promise<T>,
): Promise<{ done: T; spent: Record<string, number> }> => {
  const pids = withServers(own);
  const before = cpuOf(pids);
  const done = await work();
  const after = cpuOf(pids);
  const spent = Object.entries(after).map(([name, seconds]) => [name, seconds - (before[name] ?? 0)] as const);
  return { done, spent: Object.fromEntries(spent) };
};

type Measured = { pid: number } | null | undefined;

const withServers = (own: Record<string, Measured>): Record<string, number | undefined> => ({
  ...Object.fromEntries(Object.entries(own).map(([name, program]) => [name, program?.pid])),
  ...serverPids(),
});

const cpuOf = (pids: Record<string, number | undefined>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(pids).flatMap(([name, pid]) => {
      const usage = pid ? usageOf(pid) : null;
      return usage ? [[name, usage.cpuSeconds]] : [];
    }),
  );

const list = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** A process may end while it is looked at. */
const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** The servers of this run; one that was there before it is not ours to look at. */
export const serverPids = (): { postgres?: number; temporal?: number } => {
  const file = join(dirname(servers().dataDir), 'running.json');
  const running = JSON.parse(read(file) || '[]') as { name: string; pid: number }[];
  return Object.fromEntries(running.map(({ name, pid }) => [name, pid]));
};
