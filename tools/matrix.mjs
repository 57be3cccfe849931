#!/usr/bin/env node
// npm run matrix: everybody tries everything over HTTP, and each answer is held against the table that was written by
// hand; the last line counts the cells.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedToEnd } from './lib/lifetime.mjs';
import { runTests } from './lib/test-run.mjs';
import { runTool } from './lib/tool.mjs';

await runTool(async (reporter) => {
  const folder = mkdtempSync(join(tmpdir(), 'mandate-matrix-'));
  // Test files run in processes of their own: each adds a letter for every cell.
  const tally = join(folder, 'cells');
  writeFileSync(tally, '');
  process.env.MANDATE_MATRIX = tally;
  const counts = await runTests(reporter, ['--selectProjects', 'matrix'], askedToEnd());
  const cells = readFileSync(tally, 'utf8');
  rmSync(folder, { recursive: true });
  const failed = cells.split('F').length - 1;
  reporter.say(`\n${cells.length} cells executed, ${failed} failed`);
  return counts.failed === 0 && cells.length > 0 ? 0 : 1;
});
