import { connect, createServer } from 'node:net';

export const LOOPBACK = '127.0.0.1';

/** True when nothing else listens there: the only sure way to know is to listen for a moment. */
export function isFree(port, host = LOOPBACK) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: LOOPBACK }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The port used last time when it is still free, so that bookmarks and open clients go on working. */
export async function keepPort(preferred) {
  return preferred && (await isFree(preferred)) ? preferred : freePort();
}

export function accepts(port, host = LOOPBACK, timeout = 1000) {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
