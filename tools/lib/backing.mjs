import { Failure } from './failure.mjs';
import { accepts } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { obtainTemporal } from './temporal-binary.mjs';
import { connectionFromEnv, serverVersion } from './temporal-probe.mjs';
import { startTemporal } from './temporal.mjs';

/** The database: the one that is given, or the embedded one. */
export async function database({ reporter, supervisor, chosen, env = process.env }) {
  if (!env.DATABASE_URL) {
    const work = () => startPostgres({ supervisor, dir: chosen.dir });
    return (await reporter.step('PostgreSQL (embedded)', work)).url;
  }
  await reporter.step('PostgreSQL (DATABASE_URL)', () => requirePostgres(env.DATABASE_URL));
  return env.DATABASE_URL;
}

export function addressOf(databaseUrl) {
  try {
    const { hostname, port } = new URL(databaseUrl);
    return { host: hostname || 'localhost', port: Number(port || 5432) };
  } catch {
    throw new Failure(
      'DATABASE_URL is not an address.',
      'It looks like this: postgresql://user:password@host:5432/database',
    );
  }
}

async function requirePostgres(databaseUrl) {
  const { host, port } = addressOf(databaseUrl);
  if (await accepts(port, host, 5000)) return;
  throw new Failure(
    `No PostgreSQL answers at ${host}:${port}.`,
    'Start it, correct DATABASE_URL, or unset it to use the embedded one.',
  );
}

/** The Temporal server: the one that is given, or one of our own by the order in `obtainTemporal`. */
export async function temporal({ reporter, supervisor, chosen, env = process.env }) {
  if (env.TEMPORAL_ADDRESS) {
    await reporter.step('Temporal (TEMPORAL_ADDRESS)', (progress) => lookAtTemporal(env, progress));
    return env.TEMPORAL_ADDRESS;
  }
  const binary = await obtainTemporal(reporter);
  const namespaces = [...new Set([chosen.namespace, 'default'])];
  return reporter.step(`Temporal (${binary.source})`, () =>
    startTemporal({ supervisor, binary, dir: chosen.dir, namespaces }),
  );
}

/** Not having it is no reason to stay down: people can work without Temporal, and it catches up. */
async function lookAtTemporal(env, progress) {
  try {
    progress(`version ${await serverVersion(connectionFromEnv(env))}`);
  } catch (error) {
    progress(`${env.TEMPORAL_ADDRESS} does not answer yet (${error.message}); reminders wait until it does`);
  }
}
