import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { ConfigError, configOfProcess, type Config } from '../../libs/platform/config.js';
import { crashAt } from '../../libs/platform/crash.js';
import { loggedError } from '../../libs/platform/logging.js';
import { untilThere } from '../../libs/platform/patience.js';
import { toldFailures } from '../../libs/platform/problems/failure.js';
import { workerModule } from './wiring.js';

const start = async (config: Config): Promise<void> => {
  if (config.crashAt) crashAt(config.crashAt);
  const log = pino({ name: 'worker', level: config.logLevel, serializers: { err: loggedError } });
  try {
    const patience = untilThere(config.databaseUrl, { say: ({ vi, en }) => log.warn(`${vi} (${en})`) });
    const app = await NestFactory.createApplicationContext(workerModule(config, log, patience), {
      logger: false,
      abortOnError: false,
    });
    app.enableShutdownHooks();
    log.info({ temporal: config.temporal.address, mode: config.mode }, 'Worker is up.');
  } catch (error) {
    log.fatal({ err: error }, toldFailures(error));
    process.exit(1);
  }
};

try {
  await start(configOfProcess());
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
