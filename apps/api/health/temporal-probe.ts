import { connect } from 'node:net';

const patience = 2_000;

/** Whether something listens at Temporal's address: a process that serves people need not speak its protocol. */
export class TemporalProbe {
  constructor(private readonly address: string) {}

  reach(): Promise<void> {
    const [, host = '', port = ''] = /^\[?([^\]]*)\]?:(\d+)$/.exec(this.address) ?? [];
    return new Promise((resolve, reject) => {
      const socket = connect({ host, port: Number(port), timeout: patience });
      const end = (done: () => void) => {
        socket.destroy();
        done();
      };
      socket.once('connect', () => end(resolve));
      socket.once('timeout', () => end(() => reject(new Error('does not answer'))));
      socket.once('error', () => end(() => reject(new Error('is away'))));
    });
  }
}
