import type { FastifyInstance } from 'fastify';
import { Refused } from '../problems/problem.js';

/** The one sender of forms without files is the identity provider, which knows no JSON here. */
const takesForms = '/api/login/provider/logged-out';

/** JSON is all that is taken here, and forms with files where they are asked for; anything else is refused by its type. */
export const takeJsonOnly = (server: FastifyInstance): void => {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    void parse(request, text, (error, body) => done(error ? new Refused('body.malformed') : null, body));
  });
  server.addContentTypeParser<string>(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 16 * 1024 },
    (request, text, done) => {
      const isTaken = request.url === takesForms;
      done(isTaken ? null : new Refused('media.unsupported'), Object.fromEntries(new URLSearchParams(text)));
    },
  );
};
