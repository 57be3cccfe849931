import { rmSync } from 'node:fs';
import { explainOutput } from './failure.mjs';
import { inTurn } from './lock.mjs';
import { hashFiles, readText, writeAtomic } from './files.mjs';
import { fromRoot } from './paths.mjs';
import { pathWith } from './node-runtime.mjs';
import { outputOf, run, succeeded } from './run.mjs';

const SOURCES = [
  'apps',
  'libs',
  'workflows',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
  'package-lock.json',
  'tools/lib/build.mjs',
];
const STAMP = fromRoot('dist', '.stamp');

/** What is built, in order; each is a program and its arguments. The bundle of workflows is made from what was compiled. */
const PARTS = [
  ['API, worker and command line', 'node_modules/@nestjs/cli/bin/nest.js', ['build']],
  ['workflows', 'dist/libs/temporal/write-bundle.js', []],
  ['web pages', 'node_modules/vite/bin/vite.js', ['build', '--config', 'apps/web/vite.config.ts']],
];

/** Touched files do not count, changed ones do. */
export const sourcesHash = () => hashFiles(fromRoot(), SOURCES);

export const isBuilt = (hash = sourcesHash()) => readText(STAMP).trim() === hash;

export async function ensureBuilt(reporter) {
  if (isBuilt()) return;
  await inTurn(fromRoot('.data', 'build'), async () => {
    const hash = sourcesHash();
    if (!isBuilt(hash)) await (reporter.slow ?? reporter.step)('Building', (progress) => build(hash, progress));
  });
}

/** The old output goes first and the stamp comes last: a build that was cut short is never taken for a whole one. */
async function build(hash, progress) {
  rmSync(fromRoot('dist'), { recursive: true, force: true });
  for (const [name, program, args] of PARTS) {
    progress(name);
    const result = await run(process.execPath, [fromRoot(program), ...args], {
      cwd: fromRoot(),
      env: { ...process.env, PATH: pathWith(process.execPath) },
    });
    if (!succeeded(result)) throw explainOutput(`The ${name} could not be built.`, outputOf(result));
  }
  writeAtomic(STAMP, `${hash}\n`);
}
