import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Failure, explainOutput } from './failure.mjs';
import { fromRoot } from './paths.mjs';
import { npm } from './npm.mjs';
import { startTime } from './processes.mjs';
import { outputOf, succeeded } from './run.mjs';

export const NODE_VERSION = '24.21.0';
const MINIMUM = [22, 17];
const RUNTIME = fromRoot('.runtime');
const UNFINISHED = 'new-';
const PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const BINARY = join(RUNTIME, 'node_modules', PACKAGE, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1]);
}

/**
 * Runs `main` under a Node that is new enough. When this one is too old, the right one is fetched into .runtime/ and
 * the same command line runs again under it.
 */
export async function underRightNode(reporter, main) {
  if (isNewEnough(process.versions.node)) return main();
  if (!isInstalled())
    await (reporter.slow ?? reporter.step)(`Node ${NODE_VERSION} (this one is ${process.versions.node})`, install);
  return runAgain();
}

const packageFile = () => join(RUNTIME, 'node_modules', PACKAGE, 'package.json');

export function isInstalled() {
  if (!existsSync(BINARY) || !existsSync(packageFile())) return false;
  return JSON.parse(readFileSync(packageFile(), 'utf8')).version === NODE_VERSION;
}

/** Installed beside its place and renamed, so that an interrupted download is never taken for a Node. */
async function install() {
  removeUnfinished();
  const unfinished = join(RUNTIME, `${UNFINISHED}${process.pid}`);
  mkdirSync(unfinished, { recursive: true });
  try {
    writeFileSync(join(unfinished, 'package.json'), '{ "private": true }\n');
    const args = ['install', `${PACKAGE}@${NODE_VERSION}`, '--no-audit', '--no-fund', '--save-exact'];
    const result = await npm(args, { cwd: unfinished });
    if (!succeeded(result)) throw notFetched(outputOf(result));
    rmSync(join(RUNTIME, 'node_modules'), { recursive: true, force: true });
    renameSync(join(unfinished, 'node_modules'), join(RUNTIME, 'node_modules'));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** What an interrupted install has left, unless it is still at work. */
function removeUnfinished() {
  const names = existsSync(RUNTIME) ? readdirSync(RUNTIME).filter((name) => name.startsWith(UNFINISHED)) : [];
  const dead = names.filter((name) => !startTime(Number(name.slice(UNFINISHED.length))));
  dead.forEach((name) => rmSync(join(RUNTIME, name), { recursive: true, force: true }));
}

function notFetched(output) {
  const failure = explainOutput(`Node ${NODE_VERSION} could not be fetched.`, output);
  return new Failure(
    failure.message,
    failure.remedy || `Install Node ${MINIMUM.join('.')} or newer yourself and run the same command again.`,
    failure.details,
  );
}

export const pathWith = (node, env = process.env) => [dirname(node), env.PATH].filter(Boolean).join(delimiter);

/**
 * This process waits for the other and passes on what it is told. In a terminal Ctrl-C reaches both: here it is only
 * not obeyed twice. The channel between the two tells the other when this one is killed.
 */
function runAgain() {
  const env = { ...process.env, PATH: pathWith(BINARY) };
  const child = spawn(BINARY, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}
