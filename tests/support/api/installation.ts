import type { AddressInfo } from 'node:net';
import { createApi } from '../../../apps/api/app.js';
import type { Database } from '../../../libs/persistence/index.js';
import { readConfig } from '../../../libs/platform/config.js';
import type { Config, Env } from '../../../libs/platform/config.js';
import { testDatabase } from '../database.js';
import { loadProvince } from './province.js';

export type Installation = { url: string; db: Database; config: Config; close(): Promise<void> };

/** `port`: where others have to know the address before; `logTo`: what takes every line of its log. */
export type Listening = { port?: number; logTo?: { write(line: string): void } };

/** A province in a database of its own, behind a real listener. */
export const installation = async (env: Env = {}, how: Listening = {}): Promise<Installation> => {
  const database = await testDatabase();
  await loadProvince(database.db);
  const config = readConfig({
    ...process.env,
    MANDATE_MODE: 'test',
    LOG_LEVEL: 'error',
    DATABASE_URL: database.url,
    ...env,
  });
  const api = await listening(config, how);
  const close = async () => {
    await api.close();
    await database.close();
  };
  return { url: api.url, db: database.db, config, close };
};

/** The API alone, at a port of its own, unless one is named. */
export const listening = async (
  config: Config,
  { port: at = 0, logTo }: Listening = {},
): Promise<{ url: string; close(): Promise<void> }> => {
  const api = await createApi(config, undefined, logTo);
  await api.listen(at, '127.0.0.1');
  const { port } = api.getHttpServer().address() as AddressInfo;
  let closing: Promise<void> | undefined;
  return { url: `http://127.0.0.1:${port}`, close: () => (closing ??= api.close()) };
};
