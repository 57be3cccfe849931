import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaughtUp } from '../load/interleaved.js';
import { rounded, type Figures } from '../measure/latencies.js';
import type { Compared, Processor } from '../measure/pairing.js';
import { table } from '../measure/table.js';
import { ranOn } from './machine.js';

export type Row = { workload: string; path: string; clients: number } & Figures & {
    ratioToFloor: number | null;
    ratioFromTo?: [number, number];
    actionsFromTo?: [number, number];
    p50ToFloor?: number;
    processorMs?: Processor;
    /** For each burst, how long after it the workflows had followed everything. */
    workflowsAfterSeconds?: (number | null)[];
    counts?: boolean;
  };

const folder = 'bench/results';

export const rowsOf = (workload: string, compared: Compared[], caughtUp: CaughtUp[]): Row[] =>
  compared.map(({ figures, path, clients, ...ratios }) => {
    const after = caughtUp.filter((each) => each.path === path && each.clients === clients);
    const following = {
      workflowsAfterSeconds: after.map(({ afterSeconds }) => afterSeconds && rounded(afterSeconds)),
      counts: after.every(({ counts }) => counts),
    };
    return { workload, path, clients, ...figures, ...ratios, ...(after.length > 0 ? following : {}) };
  });

/** Prints a table and keeps it, with what it was measured on and whatever else was seen. */
export const report = async (
  workload: string,
  rows: Row[],
  seen: Record<string, unknown>,
  options: Record<string, unknown>,
): Promise<void> => {
  console.log(`\n${asTable(rows)}\n`);
  mkdirSync(folder, { recursive: true });
  const result = { workload, ranOn: await ranOn(), options, rows, seen };
  const file = join(folder, `${workload}.json`);
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`Kept in ${file}.`);
};

const head = ['path', 'clients', 'actions/s', 'from-to', 'p50 ms', 'p95 ms', 'p99 ms', 'ratio to floor', 'from-to'];
const more = ['p50 to floor’s', 'workflows after s', 'processor, ms an act'];

const asTable = (rows: Row[]): string =>
  table(
    [...head, ...more],
    rows.map((row) => [
      ...[row.path, row.clients, row.actionsPerSecond, spread(row.actionsFromTo)],
      ...[row.p50Ms, row.p95Ms, row.p99Ms, row.ratioToFloor, spread(row.ratioFromTo)],
      row.p50ToFloor ?? null,
      row.workflowsAfterSeconds?.map((after) => after ?? 'never').join(', ') ?? null,
      row.processorMs ? inWords(row.processorMs) : null,
    ]),
  );

const inWords = (processor: Processor): string => {
  const parts = Object.entries(processor).filter(([name, ms]) => name !== 'bench' && ms >= 0.01);
  const all = parts.reduce((sum, [, ms]) => sum + ms, 0);
  return `${rounded(all)} (${parts.map(([name, ms]) => `${name} ${ms}`).join(', ')})`;
};

const spread = (fromTo: [number, number] | undefined): string | null => fromTo?.join('-') ?? null;

/** What somebody may expect who runs the same code again. */
export const differing = (rows: Row[]): string => {
  const share = ([from, to]: [number, number] = [1, 1]): number => Math.round((100 * (to - from)) / to);
  const most = (of: (row: Row) => [number, number] | undefined): string => {
    const [widest] = rows.toSorted((a, b) => share(of(b)) - share(of(a)));
    return widest ? `${share(of(widest))} % (${widest.path}, ${widest.clients} clients)` : 'unknown';
  };
  const [acts, ratios] = [most((row) => row.actionsFromTo), most((row) => row.ratioFromTo)];
  return `Rounds of the same code differ in acts a second by up to ${acts}, and in the ratio to the floor by up to ${ratios}.`;
};

export const say = (text: string): void => console.log(text);
