import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf } from './from-error.js';
import { languageOf } from './language.js';
import { Refused, toProblem } from './problem.js';

/** Every error leaves as RFC 9457 problem+json. What nobody foresaw is logged whole, and told by its reference alone. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(
      refusalOf(error) ?? this.unforeseen(error, request),
      languageOf(request.headers['accept-language']),
    );
    // A stream that has begun can carry no other answer.
    if (reply.sent || reply.raw.headersSent) return;
    const { seconds } = problem.facts;
    if (problem.status === 429 && seconds != null) void reply.header('Retry-After', String(seconds));
    if (problem.status === 503) void reply.header('Retry-After', '5');
    void reply
      .status(problem.status)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  private unforeseen(error: unknown, request: FastifyRequest): Refused {
    this.logger.error({ err: error, requestId: request.id, url: request.url }, 'A request failed that should not');
    return new Refused('server.failed', { correlation: request.id });
  }
}
