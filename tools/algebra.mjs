#!/usr/bin/env node
// npm run algebra -- --runs N [--seed S]: every property of a task's rules, each in N random histories that follow from
// the seed. The last line counts the histories, the moves in them, and the properties that did not hold.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from './lib/failure.mjs';
import { ensurePackages } from './lib/install.mjs';
import { runJest } from './lib/jest.mjs';
import { askedToEnd } from './lib/lifetime.mjs';
import { pathWith } from './lib/node-runtime.mjs';
import { runTool } from './lib/tool.mjs';

/** Those whose properties are of histories. */
const files = ['properties/', 'deciding/always-true', 'parts/always-true', 'time/replan', 'official-count'];

function chosen() {
  const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
  const runs = Number(values.runs ?? 100);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
  const sound = Number.isInteger(runs) && runs > 0 && Number.isInteger(seed);
  if (!sound) throw new Failure('That cannot be run.', 'npm run algebra -- --runs 1000 [--seed 42]');
  return { runs, seed };
}

/** Test files run in processes of their own: each adds a line for every property. */
function counted(tally) {
  const lines = readFileSync(tally, 'utf8').trim().split('\n').filter(Boolean);
  const rows = lines.map((line) => line.split(' ').map(Number));
  return [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + row[column], 0));
}

await runTool(async (reporter) => {
  const { runs, seed } = chosen();
  await ensurePackages(reporter);
  reporter.say(`• Seed ${seed}: the same histories again with --runs ${runs} --seed ${seed}`);
  const folder = mkdtempSync(join(tmpdir(), 'mandate-algebra-'));
  const tally = join(folder, 'tally');
  writeFileSync(tally, '');
  const env = {
    ...{ NODE_OPTIONS: '--experimental-vm-modules', TZ: 'UTC', NODE_ENV: 'test', PATH: pathWith(process.execPath) },
    ...{ ALGEBRA_RUNS: String(runs), ALGEBRA_SEED: String(seed), ALGEBRA_TALLY: tally },
  };
  const ending = askedToEnd();
  const args = [...files.map((file) => `tests/unit/domain/${file}`), '--testTimeout=86400000'];
  const counts = await runJest(args, env, (child) => void ending.then(() => process.kill(-child.pid)));
  const [histories, steps, violations] = counted(tally);
  rmSync(folder, { recursive: true });
  reporter.say(`\n${histories} histories, ${steps} steps, ${violations} violations`);
  return counts.failed + violations === 0 && histories > 0 ? 0 : 1;
});
