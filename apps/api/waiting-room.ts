import { fastify, type FastifyInstance } from 'fastify';
import type { HealthView, ReadyView } from '../../libs/contracts/http.js';
import type { Config } from '../../libs/platform/config.js';
import { secureHeaders } from '../../libs/platform/http/security-headers.js';
import { requestId } from '../../libs/platform/logging.js';
import type { Waiting } from '../../libs/platform/patience.js';
import { Refused } from '../../libs/platform/problems/problem.js';
import { sendProblem } from '../../libs/platform/problems/send.js';

/** Answers in the place of an API that has no database to open yet: it is alive, it is not ready, and this is why. */
export class WaitingRoom {
  private server: FastifyInstance | null = null;
  private waiting: Waiting | null = null;

  constructor(private readonly config: Pick<Config, 'host' | 'port'>) {}

  async show(waiting: Waiting): Promise<void> {
    this.waiting = waiting;
    this.server ??= await this.open();
  }

  /** Its port is the API's. */
  async close(): Promise<void> {
    await this.server?.close();
  }

  private async open(): Promise<FastifyInstance> {
    const server = fastify({ forceCloseConnections: 'idle', genReqId: requestId });
    server.addHook('onRequest', secureHeaders);
    // Nobody may be left on a connection to the room when the API takes its place.
    server.addHook('onRequest', async (_request, reply) => void reply.header('Connection', 'close'));
    server.get('/api/health', (): HealthView => ({ status: 'ok' }));
    server.get('/api/ready', (_request, reply) => reply.status(503).send(this.ready()));
    server.setNotFoundHandler((request, reply) => sendProblem(new Refused('database.away'), request, reply));
    await server.listen({ host: this.config.host, port: this.config.port });
    return server;
  }

  private ready(): ReadyView {
    const { part = 'database', words } = this.waiting ?? {};
    const answers = { part: 'database', ok: true, detail: 'answers' } as const;
    const missing = { part, ok: false, detail: words?.en ?? '' };
    return { status: 'unavailable', parts: part === 'database' ? [missing] : [answers, missing] };
  }
}
