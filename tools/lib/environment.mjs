import { dataDir } from './paths.mjs';
import { LOOPBACK } from './ports.mjs';

const ANY_ADDRESS = new Set(['0.0.0.0', '::']);

/** What the launcher and everything it starts are told, with the defaults filled in. */
export function settings(env = process.env) {
  const host = env.HOST || LOOPBACK;
  const port = Number(env.PORT || 3000);
  const shown = ANY_ADDRESS.has(host) ? LOOPBACK : host;
  return {
    host,
    port,
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`,
    mode: env.MANDATE_MODE || 'demonstration',
    namespace: env.TEMPORAL_NAMESPACE || 'mandate',
    dir: dataDir(env),
  };
}

export function childEnvironment(chosen, addresses, env = process.env) {
  return {
    ...env,
    HOST: chosen.host,
    PORT: String(chosen.port),
    MANDATE_MODE: chosen.mode,
    MANDATE_DATA_DIR: chosen.dir,
    TEMPORAL_NAMESPACE: chosen.namespace,
    DATABASE_URL: addresses.database,
    TEMPORAL_ADDRESS: addresses.temporal,
  };
}
