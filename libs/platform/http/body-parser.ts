import type { FastifyInstance } from 'fastify';
import { Refused } from '../problems/problem.js';

/** JSON is all that is taken here, and forms with files where they are asked for; anything else is refused by its type. */
export const takeJsonOnly = (server: FastifyInstance): void => {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    void parse(request, text, (error, body) => done(error ? new Refused('body.malformed') : null, body));
  });
};
