import { median, rounded } from './latencies.js';
import type { Figures } from './latencies.js';

/** One burst of one path; bursts are kept in the order in which they were played. */
export type Burst = { path: string; clients: number; figures: Figures; processorMs: Processor };

/** Milliseconds of processor that an act took, its following included, by process. */
export type Processor = Record<string, number>;

export const floor = 'floor';

export type Compared = {
  path: string;
  clients: number;
  figures: Figures;
  ratioToFloor: number;
  /** Lowest and highest of a single burst: how far a second run of the same code may differ. */
  ratioFromTo: [number, number];
  actionsFromTo: [number, number];
  p50ToFloor: number;
  processorMs: Processor;
};

/**
 * A machine is never the same for a whole run, so each burst is compared with the floor's bursts around it: the nearest
 * before and the nearest after, of as many clients. What is said of a path is the median over its bursts.
 */
export const compare = (bursts: Burst[]): Compared[] => {
  const groups = Map.groupBy(bursts, ({ path, clients }) => JSON.stringify([clients, path]));
  return [...groups.values()].map((group) => compared(group, bursts));
};

const compared = (group: Burst[], all: Burst[]): Compared => {
  const [first] = group;
  if (!first) throw new Error('A path without a burst cannot be compared.');
  const ratios = group.map((burst) => burst.figures.actionsPerSecond / around(all, burst, 'actionsPerSecond'));
  const p50s = group.map((burst) => burst.figures.p50Ms / around(all, burst, 'p50Ms'));
  return {
    path: first.path,
    clients: first.clients,
    figures: typical(group.map(({ figures }) => figures)),
    ratioToFloor: rounded(median(ratios)),
    ratioFromTo: fromTo(ratios),
    actionsFromTo: fromTo(group.map(({ figures }) => figures.actionsPerSecond)),
    p50ToFloor: rounded(median(p50s)),
    processorMs: typicalOf(group.map(({ processorMs }) => processorMs)),
  };
};

const typicalOf = (all: Processor[]): Processor => {
  const names = [...new Set(all.flatMap((each) => Object.keys(each)))];
  return Object.fromEntries(names.map((name) => [name, rounded(median(all.map((each) => each[name] ?? 0)))]));
};

const fromTo = (values: number[]): [number, number] => [rounded(Math.min(...values)), rounded(Math.max(...values))];

const around = (all: Burst[], burst: Burst, figure: keyof Figures): number => {
  if (burst.path === floor) return burst.figures[figure];
  const at = all.indexOf(burst);
  const isFloor = ({ path, clients }: Burst): boolean => path === floor && clients === burst.clients;
  const near = [all.slice(0, at).findLast(isFloor), all.slice(at).find(isFloor)].filter((found) => found !== undefined);
  if (near.length === 0) throw new Error(`No floor of ${burst.clients} clients was measured beside ${burst.path}.`);
  return near.reduce((sum, { figures }) => sum + figures[figure], 0) / near.length;
};

export const typical = (all: Figures[]): Figures => {
  const of = (figure: keyof Figures): number => rounded(median(all.map((each) => each[figure])));
  return {
    actionsPerSecond: of('actionsPerSecond'),
    p50Ms: of('p50Ms'),
    p95Ms: of('p95Ms'),
    p99Ms: of('p99Ms'),
  };
};
