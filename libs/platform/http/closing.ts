import type { FastifyInstance } from 'fastify';

const look = 100;

/**
 * Whatever is under way when the server is told to stop is answered; its connection, kept for a next request, is closed
 * once it is idle. Without this the server would wait for the browser to let go, which takes minutes.
 */
export const closeWhatIsIdle = (server: FastifyInstance): void => {
  let looking: NodeJS.Timeout | undefined;
  server.addHook('preClose', (done) => {
    looking = setInterval(() => server.server.closeIdleConnections(), look);
    server.server.once('close', () => clearInterval(looking));
    done();
  });
};
