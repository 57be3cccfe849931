import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { requireSpace } from './disk.mjs';
import { Failure, explainOutput } from './failure.mjs';
import { readJson } from './files.mjs';
import { npm } from './npm.mjs';
import { fromRoot } from './paths.mjs';
import { outputOf, succeeded } from './run.mjs';

const NEEDED_MEGABYTES = 1500;

/**
 * True when node_modules holds what the lock file asks for. npm writes its own list as the last act of an install, so
 * an install that was cut short is seen as well.
 */
export function packagesAreCurrent(root = fromRoot()) {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {};
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!present) return false;
  const required = Object.entries(wanted).filter(([path, entry]) => path && !entry.optional);
  return required.every(([path, { version }]) => present[path]?.version === version);
}

export async function ensurePackages(reporter) {
  if (packagesAreCurrent()) return;
  requireSpace(fromRoot(), NEEDED_MEGABYTES, 'The packages');
  await (reporter.slow ?? reporter.step)('Installing packages from the lock file', install);
}

async function install(progress) {
  const total = countWanted();
  const timer = setInterval(() => progress(`${countPackages()} of about ${total}`), 1000);
  try {
    const result = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: fromRoot() });
    if (!succeeded(result)) throw notInstalled(outputOf(result));
    progress(`${countPackages()} packages`);
  } finally {
    clearInterval(timer);
  }
}

function notInstalled(output) {
  const failure = explainOutput('The packages could not be installed.', output);
  return new Failure(
    failure.message,
    failure.remedy || 'Look at what npm says above; the same command goes on where this one stopped.',
    failure.details,
  );
}

/** What this platform gets, as far as the folders at the top show it. */
function countWanted() {
  const packages = Object.entries(readJson(fromRoot('package-lock.json'))?.packages ?? {});
  const isHere = ({ os, cpu }) =>
    (os ?? [process.platform]).includes(process.platform) && (cpu ?? [process.arch]).includes(process.arch);
  return packages.filter(([path, entry]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && isHere(entry)).length;
}

function countPackages() {
  const list = (folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : []);
  const top = list(fromRoot('node_modules'));
  const scoped = top.filter((name) => name.startsWith('@')).flatMap((scope) => list(fromRoot('node_modules', scope)));
  return top.filter((name) => !name.startsWith('@')).length + scoped.length;
}
