import { join } from 'node:path';

export type Servers = { databaseUrl: string; temporal: string; dataDir: string; logs: string };

/** What `tools/bench.mjs` has brought up for this run. */
export const servers = (): Servers => {
  const { DATABASE_URL, TEMPORAL_ADDRESS, MANDATE_DATA_DIR } = process.env;
  if (!DATABASE_URL || !TEMPORAL_ADDRESS || !MANDATE_DATA_DIR) throw new Error('Run it with npm run bench.');
  const dataDir = MANDATE_DATA_DIR;
  return { databaseUrl: DATABASE_URL, temporal: TEMPORAL_ADDRESS, dataDir, logs: join(dataDir, 'logs') };
};

/** Nobody listens there: Temporal as it is while it is away. */
export const nobody = '127.0.0.1:1';
