import 'reflect-metadata';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { Config } from '../../libs/platform/config.js';
import { secureHeaders } from '../../libs/platform/http/security-headers.js';
import { serveWebPages } from '../../libs/platform/http/web-pages.js';
import { requestId } from '../../libs/platform/logging.js';
import { AppModule } from './app.module.js';
import { openApiDocument } from './openapi/document.js';
import { OpenApiHolder } from './openapi/openapi.controller.js';

const kilobyte = 1024;
const limits = { body: 256 * kilobyte, file: 25 * 1024 * kilobyte };
const webPages = 'dist/web';

/** Everything but the listening, so that a test can choose its own port. */
export const createApi = async (config: Config): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: limits.body,
    genReqId: requestId,
    trustProxy: config.publicUrl !== undefined,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(await AppModule.of(config), adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api');
  app.enableShutdownHooks();
  await extend(app);
  await app.init();
  app.get(OpenApiHolder).document = openApiDocument(app);
  return app;
};

const extend = async (app: NestFastifyApplication): Promise<void> => {
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: limits.file, files: 1, fields: 5, parts: 6 } });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', secureHeaders);
  await serveWebPages(server, webPages);
};
