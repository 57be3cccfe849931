import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggerService } from '@nestjs/common';
import type { Params } from 'nestjs-pino';
import { pino } from 'pino';
import type { DestinationStream } from 'pino';
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

/** What follows the question mark on the way to the identity provider and back lets somebody in for a moment; the address of a feed does for as long as it stands. */
export const loggedAddress = (url: string): string => {
  if (/^\/api\/login\b/.test(url)) return url.split('?')[0] ?? '';
  return url.replace(/^(\/api\/feeds\/).+$/s, '$1…');
};

type Failed = { name: string; message: string; stack?: string; code?: unknown; cause?: unknown };
/** An error as it may stand in a log: a database adds to its errors what was sent to it, and that stays away. */
export const loggedError = ({ name, message, stack, code, cause }: Failed): Record<string, unknown> => ({
  ...{ type: name, message, stack, code },
  ...(cause instanceof Error ? { cause: loggedError(cause) } : {}),
});

type Asked = IncomingMessage & { originalUrl?: string };
/** A middleware sees the address without what it is mounted under; the whole one is kept beside it. */
const isOfNoUse = ({ originalUrl, url = '' }: Asked): boolean => {
  const address = originalUrl ?? url;
  return /^\/api\/(health|ready)\b/.test(address) || !address.startsWith('/api/');
};

/** One line per request, with its id; no body ever, and no line for the looks of a launcher or a load balancer. */
export const logging = (name: string, level: LogLevel, to: DestinationStream = pino.destination(1)): Params => ({
  pinoHttp: {
    name,
    level,
    stream: to,
    redact: secrets,
    autoLogging: { ignore: isOfNoUse },
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        ...{ id, method },
        url: loggedAddress(url),
      }),
      err: loggedError,
      res: ({ statusCode }: ServerResponse) => ({ statusCode }),
    },
    customLogLevel: (_request, { statusCode }, error) =>
      error || statusCode >= 500 ? 'error' : statusCode >= 400 ? 'warn' : 'info',
  },
});
