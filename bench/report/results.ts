import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from '../measure/latencies.js';
import type { Compared } from '../measure/pairing.js';
import { table } from '../measure/table.js';
import { ranOn } from './machine.js';

export type Row = { workload: string; path: string; clients: number } & Figures & {
    ratioToFloor: number | null;
    ratioFromTo?: [number, number];
    p50ToFloor?: number;
  };

const folder = 'bench/results';

export const rowOf = (workload: string, { figures, path, clients, ...ratios }: Compared): Row => ({
  ...{ workload, path, clients, ...figures, ...ratios },
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

const asTable = (rows: Row[]): string =>
  table(
    ['path', 'clients', 'actions/s', 'p50 ms', 'p95 ms', 'p99 ms', 'ratio to floor', 'from-to', 'p50 to floor’s'],
    rows.map((row) => [
      ...[row.path, row.clients, row.actionsPerSecond, row.p50Ms, row.p95Ms, row.p99Ms, row.ratioToFloor],
      row.ratioFromTo?.join('-') ?? null,
      row.p50ToFloor ?? null,
    ]),
  );

export const say = (text: string): void => console.log(text);
