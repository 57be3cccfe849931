#!/usr/bin/env node
// npm run verify: the gate. Every check is made even when an earlier one fails, so that one run shows all there is to
// mend; the last line counts checks and tests together.
import { ensurePackages } from './lib/install.mjs';
import { add, nothing, summary } from './lib/jest.mjs';
import { askedToEnd } from './lib/lifetime.mjs';
import { pathWith } from './lib/node-runtime.mjs';
import { fromRoot } from './lib/paths.mjs';
import { outputOf, run, succeeded } from './lib/run.mjs';
import { printFailure } from './lib/failure.mjs';
import { runTests } from './lib/test-run.mjs';
import { runTool } from './lib/tool.mjs';

const CHECKS = [
  ['Format', 'prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']],
  ['Lint', 'eslint/bin/eslint.js', ['.', '--max-warnings=-1']],
  ['Types', 'typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']],
  ['Types of the pages', 'typescript/bin/tsc', ['--noEmit', '-p', 'apps/web/tsconfig.json']],
  ['Types of the tests of the pages', 'typescript/bin/tsc', ['--noEmit', '-p', 'tests/web/tsconfig.json']],
  [
    'Dependency rules',
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    ['--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'workflows', 'tests', 'tools'],
  ],
  ['Dead code', 'knip/bin/knip.js', []],
];

async function check(reporter, [name, program, args]) {
  const env = { ...process.env, PATH: pathWith(process.execPath) };
  try {
    await reporter.step(name, async () => {
      const result = await run(process.execPath, [fromRoot('node_modules', program), ...args], {
        cwd: fromRoot(),
        env,
      });
      if (!succeeded(result)) throw new Error(outputOf(result));
    });
    return { ...nothing, passed: 1 };
  } catch (error) {
    reporter.say(error.message);
    return { ...nothing, failed: 1 };
  }
}

async function tests(reporter, ending) {
  try {
    return await runTests(reporter, [], ending);
  } catch (error) {
    printFailure(error);
    return { ...nothing, failed: 1 };
  }
}

async function main(reporter) {
  const ending = askedToEnd();
  await ensurePackages(reporter);
  let counts = nothing;
  for (const one of CHECKS) counts = add(counts, await check(reporter, one));
  counts = add(counts, await tests(reporter, ending));
  reporter.say(`\n${summary(counts)}`);
  return counts.failed === 0 ? 0 : 1;
}

await runTool(main);
