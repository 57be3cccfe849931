import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggerService } from '@nestjs/common';
import type { Params } from 'nestjs-pino';
import type { LogLevel } from './config.js';

/** Nest tells every route and module that it finds at start: of no use to who reads a log. */
const chatter = new Set(['RoutesResolver', 'RouterExplorer', 'InstanceLoader']);

export class ProductLogger implements LoggerService {
  constructor(private readonly inner: LoggerService) {}

  log(message: unknown, ...rest: unknown[]): void {
    if (!chatter.has(String(rest.at(-1)))) this.inner.log(message, ...rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.inner.error(message, ...rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.inner.warn(message, ...rest);
  }
}

/** Never in a log: what opens a session, and what a person typed to open one. */
const secrets = [
  'req.headers.cookie',
  'req.headers.authorization',
  'req.headers["x-csrf-token"]',
  'res.headers["set-cookie"]',
];

export const requestId = (request: IncomingMessage): string => {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
};

/** One line per request, with its id; no body ever, and no line for the looks of a launcher or a load balancer. */
export const logging = (name: string, level: LogLevel): Params => ({
  pinoHttp: {
    name,
    level,
    redact: secrets,
    autoLogging: { ignore: ({ url = '' }) => /^\/api\/(health|ready)\b/.test(url) || !url.startsWith('/api/') },
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, url }),
      res: ({ statusCode }: ServerResponse) => ({ statusCode }),
    },
    customLogLevel: (_request, { statusCode }, error) =>
      error || statusCode >= 500 ? 'error' : statusCode >= 400 ? 'warn' : 'info',
  },
});
