import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isBuilt } from './lib/build.mjs';
import { freeMegabytes } from './lib/disk.mjs';
import { settings } from './lib/environment.mjs';
import { addressOf } from './lib/backing.mjs';
import { readJson, readText } from './lib/files.mjs';
import { packagesAreCurrent } from './lib/install.mjs';
import { currentLauncher } from './lib/lock.mjs';
import { NODE_VERSION, isInstalled, isNewEnough } from './lib/node-runtime.mjs';
import { fromRoot } from './lib/paths.mjs';
import { accepts, isFree } from './lib/ports.mjs';
import { postgresBinaries } from './lib/postgres-binaries.mjs';
import { isAlive } from './lib/processes.mjs';
import { run, succeeded } from './lib/run.mjs';
import { findTemporal } from './lib/temporal-binary.mjs';
import { probeGo } from './lib/temporal-build.mjs';
import { connectionFromEnv, isServing, serverVersion } from './lib/temporal-probe.mjs';

const SCARCE_MEGABYTES = 500;
const TIGHT_MEGABYTES = 4000;
const MINIMUM_POSTGRES = 15;

const ok = (code, facts = {}) => ({ state: 'ok', code, facts });
const warn = (code, facts = {}) => ({ state: 'warn', code, facts });
const wrong = (code, facts = {}) => ({ state: 'wrong', code, facts });

/**
 * What is there, which version, and whether it will do: one answer per part, as data. It looks and changes nothing, and
 * works on a bare clone under an old Node.
 */
export async function probe(env = process.env) {
  const context = { env, chosen: settings(env), launcher: currentLauncher(settings(env).dir) };
  const answers = [];
  for (const [part, look] of Object.entries(PARTS)) answers.push({ part, ...(await attempt(look, context)) });
  return answers;
}

async function attempt(look, context) {
  try {
    return await look(context);
  } catch (error) {
    return wrong('failed', { reason: error.message });
  }
}

function node() {
  const version = process.versions.node;
  if (isNewEnough(version)) return ok('node.fine', { version });
  return isInstalled()
    ? ok('node.own', { version: NODE_VERSION, host: version })
    : warn('node.fetched', { version: NODE_VERSION, host: version });
}

async function npm() {
  const result = await run('npm', ['--version'], { shell: process.platform === 'win32' });
  return succeeded(result) ? ok('npm.fine', { version: result.stdout.trim() }) : wrong('npm.missing');
}

function packages() {
  return packagesAreCurrent() ? ok('packages.fine') : warn('packages.stale');
}

function build() {
  return isBuilt() ? ok('build.fine') : warn('build.stale');
}

function disk({ chosen }) {
  const free = freeMegabytes(chosen.dir);
  if (free === undefined) return warn('disk.unknown');
  const facts = { free, dir: chosen.dir };
  if (free < SCARCE_MEGABYTES) return wrong('disk.full', facts);
  return free < TIGHT_MEGABYTES ? warn('disk.tight', facts) : ok('disk.fine', facts);
}

function data({ chosen, launcher }) {
  const facts = { dir: chosen.dir, pid: launcher?.pid };
  if (!isWritable(chosen.dir)) return wrong('data.closed', facts);
  if (launcher) return ok('data.inUse', facts);
  const left = (readJson(join(chosen.dir, 'running.json')) ?? []).filter(isAlive);
  if (left.length) return warn('data.leftovers', { ...facts, names: left.map((entry) => entry.name).join(', ') });
  return existsSync(join(chosen.dir, 'postgres')) ? ok('data.present', facts) : ok('data.none', facts);
}

function isWritable(path) {
  if (!existsSync(path)) return isWritable(dirname(path));
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

async function port({ chosen, launcher }) {
  const facts = { port: chosen.port, next: chosen.port + 1 };
  if (launcher?.url === chosen.url) return ok('port.ours', facts);
  return (await isFree(chosen.port, chosen.host)) ? ok('port.free', facts) : wrong('port.used', facts);
}

async function postgres({ env, chosen, launcher }) {
  if (env.DATABASE_URL) return externalPostgres(env.DATABASE_URL);
  if (!packagesAreCurrent()) return warn('postgres.notInstalled');
  const { postgres: binary } = postgresBinaries();
  const version = (await run(binary, ['--version'])).stdout.match(/[\d.]+/)?.[0];
  if (!version) return wrong('postgres.broken', { binary });
  const cluster = readText(join(chosen.dir, 'postgres', 'cluster', 'PG_VERSION')).trim();
  if (cluster && cluster !== version.split('.')[0]) return wrong('postgres.otherVersion', { version, cluster });
  if (launcher?.database) return describe(await askPostgres(launcher.database), launcher.database);
  return ok('postgres.embedded', { version });
}

async function externalPostgres(url) {
  const { host, port: at } = addressOf(url);
  const facts = { where: `${host}:${at}` };
  if (!(await accepts(at, host))) return wrong('postgres.away', facts);
  return describe(await askPostgres(url), url);
}

function describe(answer, url) {
  const { host, port: at } = addressOf(url);
  const facts = { where: `${host}:${at}`, ...answer };
  if (answer.unasked) return ok('postgres.listens', facts);
  if (answer.reason) return wrong('postgres.refused', facts);
  return parseInt(answer.version, 10) >= MINIMUM_POSTGRES
    ? ok('postgres.fine', facts)
    : wrong('postgres.old', { ...facts, minimum: MINIMUM_POSTGRES });
}

/** With the driver when it is installed: before that, all that can be known is that something listens. */
async function askPostgres(connectionString) {
  if (!packagesAreCurrent()) return { unasked: true };
  const { Client } = createRequire(fromRoot('package.json'))('pg');
  const client = new Client({ connectionString, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('SHOW server_version');
    return { version: rows[0].server_version.split(' ')[0] };
  } catch (error) {
    return { reason: error.message || error.code };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function temporal({ env, chosen, launcher }) {
  const address = env.TEMPORAL_ADDRESS || launcher?.temporal;
  if (address) return runningTemporal({ ...connectionFromEnv(env), address, namespace: chosen.namespace });
  const binary = await findTemporal();
  if (binary) return ok(`temporal.${binary.source}`, { version: binary.version, path: binary.path });
  const go = await probeGo();
  if (go.usable) return warn('temporal.buildable', { go: go.version });
  return wrong('temporal.none', { minimum: go.minimum, go: go.version ?? '–' });
}

async function runningTemporal(connection) {
  const facts = { where: connection.address, namespace: connection.namespace };
  try {
    facts.version = await serverVersion(connection);
  } catch (error) {
    return wrong('temporal.away', { ...facts, reason: error.message });
  }
  return (await isServing(connection)) ? ok('temporal.fine', facts) : wrong('temporal.noNamespace', facts);
}

async function product({ launcher }) {
  if (!launcher) return ok('product.stopped');
  if (!launcher.url) return warn('product.starting');
  const response = await fetch(`${launcher.url}/api/ready`).catch(() => undefined);
  const facts = { url: launcher.url };
  if (!response) return wrong('product.silent', facts);
  const body = await response.json().catch(() => ({}));
  const details = { ...facts, details: JSON.stringify(body) };
  if (response.status !== 200) return wrong('product.notReady', details);
  return body.status === 'degraded' ? warn('product.degraded', details) : ok('product.fine', facts);
}

const PARTS = { node, npm, packages, build, disk, data, port, postgres, temporal, product };
