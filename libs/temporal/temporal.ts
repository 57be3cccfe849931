import { readFile } from 'node:fs/promises';
import { Client, Connection, type TLSConfig } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';

type TemporalSettings = {
  address: string;
  namespace: string;
  tls?: { caFile?: string; certFile?: string; keyFile?: string; serverName?: string };
  apiKey?: string;
  /** No call waits longer: who follows must be able to go on with its own affairs while Temporal is away. */
  patienceMs?: number;
};

type Options = { address: string; apiKey?: string; tls?: TLSConfig | boolean };

/** Left alone, a channel that has been without its server for long tries only every two minutes. */
const reconnecting = { 'grpc.initial_reconnect_backoff_ms': 500, 'grpc.max_reconnect_backoff_ms': 5_000 };

/**
 * The way to Temporal. It is opened without asking whether Temporal is there: people work while it is away, and whoever
 * needs it finds out when calling, and tries again.
 */
export class Temporal {
  private worker: { connection: NativeConnection; client: Client } | null = null;

  private constructor(
    readonly namespace: string,
    readonly connection: Connection,
    readonly client: Client,
    private readonly options: Options,
    private readonly patienceMs: number,
  ) {}

  static async open(settings: TemporalSettings): Promise<Temporal> {
    const options = await connectionOptions(settings);
    const { patienceMs = 10_000 } = settings;
    const connection = Connection.lazy({ ...options, connectTimeout: patienceMs / 3, channelArgs: reconnecting });
    const client = new Client({ connection, namespace: settings.namespace });
    return new Temporal(settings.namespace, connection, client, options, patienceMs);
  }

  /** Whether a worker runs on this way: what is started can then begin in it. */
  get hasWorker(): boolean {
    return this.worker !== null;
  }

  /** Over the worker's connection while there is one, for it costs less. */
  patiently<T>(call: (client: Client) => Promise<T>): Promise<T> {
    const { connection, client } = this.worker ?? this;
    return connection.withDeadline(Date.now() + this.patienceMs, () => call(client));
  }

  /** A worker has a connection of its own kind; unlike ours it must find a server when it is opened. */
  async whileWorking(work: (connection: NativeConnection) => Promise<void>): Promise<void> {
    const connection = await NativeConnection.connect(this.options);
    this.worker = { connection, client: new Client({ connection, namespace: this.namespace }) };
    try {
      await work(connection);
    } finally {
      this.worker = null;
      await connection.close();
    }
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

/** Certificates are given as files, so that they never stand in an environment or a log. */
const connectionOptions = async ({ address, apiKey, tls }: TemporalSettings): Promise<Options> => {
  if (!tls) return { address, ...(apiKey ? { apiKey, tls: true } : {}) };
  const [ca, crt, key] = await Promise.all([tls.caFile, tls.certFile, tls.keyFile].map(contents));
  return {
    address,
    ...(apiKey ? { apiKey } : {}),
    tls: {
      ...(tls.serverName ? { serverNameOverride: tls.serverName } : {}),
      ...(ca ? { serverRootCACertificate: ca } : {}),
      ...(crt && key ? { clientCertPair: { crt, key } } : {}),
    },
  };
};

const contents = async (file: string | undefined): Promise<Buffer | undefined> => (file ? readFile(file) : undefined);
