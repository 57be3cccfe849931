import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explainOutput } from './failure.mjs';
import { hashFiles } from './files.mjs';
import { cacheDir, fromRoot } from './paths.mjs';
import { outputOf, run, succeeded } from './run.mjs';

const SOURCE = fromRoot('tools', 'temporal-server');
const MINIMUM_GO = readFileSync(join(SOURCE, 'go.mod'), 'utf8').match(/^go (\S+)$/m)[1];
const VERSION = readFileSync(join(SOURCE, 'go.mod'), 'utf8').match(/go\.temporal\.io\/server v(\S+)/)[1];
const WHY =
  'No Temporal server can be downloaded here, so one is built from source: once on this machine, 3 to 10 minutes.';

/** One binary for each version, platform and content of its sources: a changed source is a new file. */
export function cachedServer() {
  const name = `temporal-server-${VERSION}-${process.platform}-${process.arch}-${hashFiles(SOURCE, ['.']).slice(0, 12)}`;
  return join(cacheDir(), name);
}

export function isAtLeast(version, minimum) {
  const [a, b] = [version, minimum].map((text) => text.split('.').map((part) => parseInt(part, 10) || 0));
  for (let i = 0; i < 3; i++) if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) > (b[i] ?? 0);
  return true;
}

/** What this machine's Go is good for: its version, and whether it can build the server. */
export async function probeGo() {
  const result = await run('go', ['env', 'GOVERSION', 'GOTOOLCHAIN'], { cwd: fromRoot() });
  if (!succeeded(result)) return { version: undefined, usable: false, minimum: MINIMUM_GO };
  const [version, toolchain] = result.stdout.trim().replace(/^go/, '').split('\n');
  // A Go from 1.21 on fetches the newer toolchain that go.mod asks for, unless it was told not to.
  const fetches = isAtLeast(version, '1.21.0') && toolchain !== 'local';
  return { version, usable: isAtLeast(version, MINIMUM_GO) || fetches, minimum: MINIMUM_GO };
}

export async function buildServer(reporter) {
  const target = cachedServer();
  mkdirSync(cacheDir(), { recursive: true });
  const unfinished = `${target}.${process.pid}.tmp`;
  const step = reporter.slow ?? reporter.step;
  try {
    reporter.say(`• ${WHY}`);
    await step(`Building Temporal server ${VERSION}`, (progress) => compile(unfinished, progress));
    renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return target;
}

async function compile(output, progress) {
  const env = { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=readonly' };
  const total = await fetchModules(env, progress);
  let compiled = 0;
  const onLine = (_line, stream) => {
    if (stream === 'stderr') progress(`compiled ${++compiled} of about ${total} packages`);
  };
  const args = ['build', '-v', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', output, '.'];
  const result = await run('go', args, { cwd: SOURCE, env, onLine });
  if (!succeeded(result) || !existsSync(output))
    throw explainOutput('The Temporal server could not be built.', outputOf(result));
  progress(`${total} packages`);
}

/** Also counts what is to be compiled, so that the build can say how far it is. */
async function fetchModules(env, progress) {
  let downloaded = 0;
  let packages = 0;
  const onLine = (line, stream) => {
    if (stream === 'stdout') packages++;
    else if (line.includes('downloading')) progress(`downloaded ${++downloaded} modules`);
  };
  const result = await run('go', ['list', '-deps', '.'], { cwd: SOURCE, env, onLine });
  if (!succeeded(result))
    throw explainOutput('The sources of the Temporal server could not be fetched.', result.stderr);
  return packages;
}
