import { Catch, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { loggedAddress } from '../logging.js';
import { refusalOf } from './from-error.js';
import { Refused } from './problem.js';
import { sendProblem } from './send.js';

/** Every error leaves as a problem. What nobody foresaw is logged whole, and told by its reference alone. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    sendProblem(
      refusalOf(error) ?? this.unforeseen(error, request),
      request,
      host.switchToHttp().getResponse<FastifyReply>(),
    );
  }

  private unforeseen(error: unknown, request: FastifyRequest): Refused {
    this.logger.error(
      { err: error, requestId: request.id, url: loggedAddress(request.url) },
      'A request failed that should not',
    );
    return new Refused('server.failed', { correlation: request.id });
  }
}
