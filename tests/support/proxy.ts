import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that a test can cut and mend, so that the server is away for one process and not for the others. */
export type Proxy = { address: string; cut(): Promise<void>; mend(): Promise<void>; close(): Promise<void> };

export const proxyTo = async (target: string): Promise<Proxy> => {
  const [host = '', port = ''] = target.split(':');
  const open = new Set<Socket>();
  const server = createServer((inward) => {
    const outward = connect(Number(port), host);
    for (const [one, other] of [
      [inward, outward],
      [outward, inward],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => open.delete(one) && other.destroy());
      one.pipe(other);
    }
  });
  const listen = (at: number): Promise<void> => new Promise((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const own = (server.address() as { port: number }).port;
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
  return {
    address: `127.0.0.1:${own}`,
    cut,
    mend: () => listen(own),
    close: () => (server.listening ? cut() : Promise.resolve()),
  };
};
