import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { Refused, toProblem } from './problem.js';

const mediaType = 'application/problem+json; charset=utf-8';

/** RFC 9457, in the language that the request asks for. */
export const sendProblem = (refused: Refused, request: FastifyRequest, reply: FastifyReply): void => {
  // A stream that has begun can carry no other answer.
  if (reply.sent || reply.raw.headersSent) return;
  const problem = toProblem(refused, languageOf(request.headers['accept-language']));
  const { seconds } = problem.facts;
  if (problem.status === 429 && seconds != null) void reply.header('Retry-After', String(seconds));
  if (problem.status === 503) void reply.header('Retry-After', '5');
  void reply.status(problem.status).header('Content-Type', mediaType).send(JSON.stringify(problem));
};

/** What is not HTTP at all never becomes a request; the connection is told why, and closed. */
export const refuseConnection = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(toProblem(new Refused('request.refused'), 'vi'));
  const length = Buffer.byteLength(body);
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: ${mediaType}\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n${body}`,
  );
};
