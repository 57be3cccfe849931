import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from './files.mjs';
import { fromRoot } from './paths.mjs';

/** Layers that share the machine badly: each test there starts whole programs or a browser, so they go one by one. */
const ALONE = ['e2e', 'web', 'chaos'];

/** All layers in two passes, or exactly what was asked for in one. */
export function passesFor(args) {
  if (args.length) return [args];
  return [
    ['--ignoreProjects', ...ALONE, '--maxWorkers=2'],
    ['--selectProjects', ...ALONE, '--maxWorkers=1'],
  ];
}

/** Runs Jest once and resolves with its counts; a file that does not even load counts as one failure. */
export async function runJest(args, env, onStart) {
  const report = join(tmpdir(), `mandate-jest-${process.pid}-${Date.now()}.json`);
  const command = ['--experimental-vm-modules', '--no-warnings', fromRoot('node_modules', 'jest', 'bin', 'jest.js')];
  const options = ['--json', `--outputFile=${report}`, '--passWithNoTests', ...args];
  // Jest prints its JSON to standard output as well: what people read goes to standard error.
  const child = spawn(process.execPath, [...command, ...options], {
    cwd: fromRoot(),
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  onStart(child);
  const code = await new Promise((resolve) => child.once('exit', (exitCode, signal) => resolve(exitCode ?? signal)));
  const counts = countsOf(readJson(report), code);
  rmSync(report, { force: true });
  return counts;
}

export function countsOf(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const skipped = report.numPendingTests + report.numTodoTests;
  // Jest may also fail without a failing test (a broken setup, a leak): that must not look like success.
  return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1), skipped };
}

export const nothing = { passed: 0, failed: 0, skipped: 0 };

export const add = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

export const summary = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
