import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { cacheDir, fromRoot } from './paths.mjs';
import { run, succeeded } from './run.mjs';
import { buildServer, cachedServer, isAtLeast, probeGo } from './temporal-build.mjs';

/** The first server with the features the product and its tests use. */
const MINIMUM_SERVER = '1.32.0';
const DOWNLOAD_TIMEOUT = 120_000;

/**
 * Where the Temporal server comes from, in the order of preference. `kind` says which command line it understands:
 * the official CLI, or our own program.
 */
export async function findTemporal() {
  return (await onPath()) ?? ownBuild() ?? (await downloaded());
}

export async function obtainTemporal(reporter) {
  return (await findTemporal()) ?? (await download(reporter)) ?? (await build(reporter));
}

async function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const path = folders.map((folder) => join(folder, executable('temporal'))).find((file) => existsSync(file));
  return path && usableCli(path, 'PATH');
}

const executable = (name) => (process.platform === 'win32' ? `${name}.exe` : name);

async function usableCli(path, source) {
  const result = await run(path, ['--version']);
  const version = result.stdout.match(/Server (\d+\.\d+\.\d+)/)?.[1];
  return version && isAtLeast(version, MINIMUM_SERVER) ? { kind: 'cli', path, version, source } : undefined;
}

function ownBuild() {
  const path = cachedServer();
  return existsSync(path) ? { kind: 'own', path, version: MINIMUM_SERVER, source: 'cache' } : undefined;
}

const downloadFolder = () => join(cacheDir(), 'temporal-cli');

async function downloaded() {
  const folder = downloadFolder();
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.endsWith('.downloading')) : [];
  for (const name of names) {
    const cli = await usableCli(join(folder, name), 'download');
    if (cli) return cli;
  }
  return undefined;
}

/** Quick and quiet where downloads are refused: there is another way. */
async function download(reporter) {
  mkdirSync(downloadFolder(), { recursive: true });
  await reporter.step('Looking for the official Temporal CLI', async (progress) => {
    const script = fromRoot('tools', 'temporal-download.mjs');
    const result = await run(process.execPath, [script, downloadFolder()], { timeout: DOWNLOAD_TIMEOUT });
    progress(succeeded(result) ? 'downloaded' : 'it cannot be downloaded here');
  });
  return downloaded();
}

async function build(reporter) {
  const go = await probeGo();
  if (go.usable) {
    await buildServer(reporter);
    return ownBuild();
  }
  throw new Failure(
    `There is no Temporal server ${MINIMUM_SERVER} or newer, the official CLI cannot be downloaded, and ${go.version ? `Go ${go.version} is too old to build one` : 'there is no Go to build one'}.`,
    `Do one of these: set TEMPORAL_ADDRESS to a running server, put the "temporal" CLI on PATH, or install Go ${go.minimum} or newer.`,
  );
}
