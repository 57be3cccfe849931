import { NestFactory } from '@nestjs/core';
import { Connection } from '@temporalio/client';
import { pino } from 'pino';
import { workerModule } from '../../../apps/worker/wiring.js';
import type { Config } from '../../../libs/platform/config.js';
import { ownNamespace } from '../temporal.js';

/** The real worker on an installation, with a namespace of its own: two clocks in one would pass each other's time. */
export const startWorker = async (config: Config): Promise<{ close(): Promise<void> }> => {
  const connection = await Connection.connect({ address: config.temporal.address });
  const namespace = await ownNamespace(connection);
  await connection.close();
  const own = { ...config, temporal: { ...config.temporal, namespace } };
  const worker = await NestFactory.createApplicationContext(workerModule(own, pino({ level: 'error' })), {
    logger: false,
    abortOnError: false,
  });
  return { close: () => worker.close() };
};
