import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson, writeJson } from './files.mjs';
import { FAST_SETTINGS, startPostgres } from './postgres.mjs';
import { identify, isAlive } from './processes.mjs';
import { createSupervisor, stopLeftovers } from './supervise.mjs';
import { obtainTemporal } from './temporal-binary.mjs';
import { TIME_SKIPPING, startTemporal } from './temporal.mjs';

const PREFIX = 'mandate-test-';

/**
 * PostgreSQL and Temporal of one run, thrown away afterwards; those the environment names are used as they are. `durable`
 * ones force what they acknowledge to the disk and keep to the real time, as an installation's do.
 */
export async function startTestServers(reporter, env = process.env, { durable = false } = {}) {
  await sweep();
  const dir = mkdtempSync(join(tmpdir(), PREFIX));
  writeJson(join(dir, 'owner.json'), identify(process.pid));
  const supervisor = createSupervisor(dir);
  const stop = async () => {
    await supervisor.stopAll();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const [database, temporal] = await Promise.all([
      postgres(reporter, supervisor, dir, env, durable),
      temporalServer(reporter, supervisor, dir, env, durable),
    ]);
    const addresses = { DATABASE_URL: database, TEMPORAL_ADDRESS: temporal };
    return {
      env: { MANDATE_MODE: 'test', MANDATE_DATA_DIR: join(dir, 'data'), ...env, ...addresses },
      supervisor,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function postgres(reporter, supervisor, dir, env, durable) {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  const work = () => startPostgres({ supervisor, dir, settings: durable ? {} : FAST_SETTINGS });
  return (await reporter.step('PostgreSQL of this run', work)).url;
}

async function temporalServer(reporter, supervisor, dir, env, durable) {
  if (env.TEMPORAL_ADDRESS) return env.TEMPORAL_ADDRESS;
  const binary = await obtainTemporal(reporter);
  const options = {
    supervisor,
    binary,
    dir,
    namespaces: ['default', 'mandate'],
    dynamic: durable ? [] : TIME_SKIPPING,
    durable,
  };
  return reporter.step('Temporal of this run', () => startTemporal(options));
}

/** Servers of test runs that were killed before they could clean up. */
async function sweep() {
  mkdirSync(tmpdir(), { recursive: true });
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX));
  for (const folder of folders.map((name) => join(tmpdir(), name))) {
    const owner = readJson(join(folder, 'owner.json'));
    if (!owner || isAlive(owner)) continue;
    await stopLeftovers(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}
