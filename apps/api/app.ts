import 'reflect-metadata';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Logger } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import type { Config } from '../../libs/platform/config.js';
import { takeJsonOnly } from '../../libs/platform/http/body-parser.js';
import { closeWhatIsIdle } from '../../libs/platform/http/closing.js';
import { isOurProxy } from '../../libs/platform/http/proxy.js';
import { secureHeaders } from '../../libs/platform/http/security-headers.js';
import { serveWebPages } from '../../libs/platform/http/web-pages.js';
import { ProductLogger, requestId } from '../../libs/platform/logging.js';
import { once, type Patience } from '../../libs/platform/patience.js';
import { Refused } from '../../libs/platform/problems/problem.js';
import { refuseConnection, sendProblem } from '../../libs/platform/problems/send.js';
import { AppModule } from './app.module.js';
import { openApiDocument } from './openapi/document.js';
import { OpenApiHolder } from './openapi/openapi.controller.js';

const kilobyte = 1024;
const limits = { body: 256 * kilobyte, file: 25 * 1024 * kilobyte };
const webPages = 'dist/web';

/** Everything but the listening, so that a test can choose its own port. */
export const createApi = async (
  config: Config,
  patience: Patience = once,
  logTo?: DestinationStream,
): Promise<NestFastifyApplication> => {
  const app = await NestFactory.create<NestFastifyApplication>(
    await AppModule.of(config, patience, logTo),
    adapterFor(config),
    {
      bufferLogs: true,
      bodyParser: false,
      abortOnError: false,
    },
  );
  app.useLogger(new ProductLogger(app.get(Logger)));
  app.setGlobalPrefix('api');
  app.enableShutdownHooks();
  await extend(app);
  await app.init();
  app.get(OpenApiHolder).document = openApiDocument(app);
  return app;
};

const adapterFor = ({ publicUrl }: Config): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: limits.body,
    genReqId: requestId,
    // Where none is expected, nobody is believed.
    trustProxy: publicUrl === undefined ? false : isOurProxy,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 300 },
    // An address that cannot be read is none.
    frameworkErrors: (_error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(new Refused('route.unknown'), request, reply),
    clientErrorHandler: refuseConnection,
  });

const extend = async (app: NestFastifyApplication): Promise<void> => {
  const server = app.getHttpAdapter().getInstance();
  takeJsonOnly(server);
  closeWhatIsIdle(server);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: limits.file, files: 1, fields: 5, parts: 6 } });
  server.addHook('onRequest', secureHeaders);
  await serveWebPages(server, webPages);
};
