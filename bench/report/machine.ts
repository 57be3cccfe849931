import { availableParallelism, cpus, totalmem } from 'node:os';
import { Connection } from '@temporalio/client';
import pg from 'pg';
import { servers } from '../setup/servers.js';

export type RanOn = {
  cpu: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  postgres: string;
  settings: Record<string, string>;
  temporal: string;
};

/** What decides about durability and speed, whether somebody has set it or not. */
const told = ['fsync', 'synchronous_commit', 'full_page_writes', 'wal_level', 'shared_buffers', 'max_wal_size'];

/** What a figure was measured on; nothing that names the machine itself. */
export const ranOn = async (): Promise<RanOn> => {
  const { version, settings } = await database();
  const connection = await Connection.connect({ address: servers().temporal });
  const { serverVersion } = await connection.workflowService.getSystemInfo({});
  await connection.close();
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    postgres: version,
    settings,
    temporal: serverVersion,
  };
};

const database = async (): Promise<{ version: string; settings: Record<string, string> }> => {
  const client = new pg.Client({ connectionString: servers().databaseUrl });
  await client.connect();
  const sql = `select name, current_setting(name) as value from pg_settings where name = any ($1) order by name`;
  const { rows } = await client.query<{ name: string; value: string }>(sql, [told]);
  const version = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  return {
    version: version.rows[0]?.server_version ?? 'unknown',
    settings: Object.fromEntries(rows.map(({ name, value }) => [name, value])),
  };
};
