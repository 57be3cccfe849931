import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that a test can cut and mend, so that the server is away for one process and not for the others. */
export type Proxy = {
  address: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Takes everything and passes nothing on, either way, without a word: as a network does that swallows packets. */
  hang(): void;
  /** Passes on what it held back. */
  flow(): void;
  close(): Promise<void>;
};

type Pair = readonly [from: Socket, to: Socket];

export const proxyTo = async (target: string): Promise<Proxy> => {
  const [host = '', port = ''] = target.split(':');
  const open = new Set<Pair>();
  let hanging = false;
  const server = createServer((inward) => {
    const outward = connect(Number(port), host);
    for (const pair of [[inward, outward] as const, [outward, inward] as const]) {
      const [from, to] = pair;
      open.add(pair);
      from.on('error', () => to.destroy());
      from.on('close', () => open.delete(pair) && to.destroy());
      if (!hanging) from.pipe(to);
    }
  });
  const listen = (at: number): Promise<void> => new Promise((resolve) => server.listen(at, '127.0.0.1', resolve));
  await listen(0);
  const own = (server.address() as { port: number }).port;
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const [from] of open) from.destroy();
    });
  return {
    address: `127.0.0.1:${own}`,
    cut,
    mend: () => listen(own),
    hang: () => {
      hanging = true;
      for (const [from, to] of open) from.unpipe(to).pause();
    },
    flow: () => {
      hanging = false;
      for (const [from, to] of open) from.pipe(to);
    },
    close: () => (server.listening ? cut() : Promise.resolve()),
  };
};
