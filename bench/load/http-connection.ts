import { connect, type Socket } from 'node:net';

export type Answer = { status: number; head: string; body: string };

const endOfHead = Buffer.from('\r\n\r\n');

/**
 * One connection that is kept, one request at a time. A general HTTP client takes as much of the machine as the API that
 * it asks, and would measure itself; this one reads what our API sends: a length, then so many bytes.
 */
export class HttpConnection {
  private buffer: Buffer = Buffer.alloc(0);
  private waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('The server closed the connection.')));
  }

  static open(url: string): Promise<HttpConnection> {
    const { hostname, port, host } = new URL(url);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => resolve(new HttpConnection(socket, host)));
      socket.once('error', reject);
    });
  }

  send(method: string, path: string, headers: string, body = ''): Promise<Answer> {
    const length = Buffer.byteLength(body);
    const type = length > 0 ? `content-type: application/json\r\ncontent-length: ${length}\r\n` : '';
    this.socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${this.host}\r\n${headers}${type}\r\n${body}`);
    return new Promise((resolve, reject) => (this.waiting = { resolve, reject }));
  }

  close(): void {
    this.waiting = null;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.buffer = this.buffer.length > 0 ? Buffer.concat([this.buffer, chunk]) : chunk;
    const end = this.buffer.indexOf(endOfHead);
    if (end < 0) return;
    const head = this.buffer.toString('latin1', 0, end);
    const whole = end + endOfHead.length + lengthIn(head);
    if (this.buffer.length < whole) return;
    const body = this.buffer.toString('utf8', end + endOfHead.length, whole);
    this.buffer = this.buffer.subarray(whole);
    const { waiting } = this;
    this.waiting = null;
    waiting?.resolve({ status: Number(head.slice(9, 12)), head, body });
  }

  private fail(error: Error): void {
    this.waiting?.reject(error);
    this.waiting = null;
  }
}

const lengthIn = (head: string): number => {
  const found = /^content-length: *(\d+)\r?$/im.exec(head);
  if (!found && !head.startsWith('HTTP/1.1 204')) throw new Error(`An answer without a length:\n${head}`);
  return Number(found?.[1] ?? 0);
};
