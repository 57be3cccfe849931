import { Client, type Answer } from '../support/api/client.js';
import type { Program, RunningApi } from './programs.js';

/** What a person sends: the same words under the same key, until there is an answer. */
export type Sent = { by: string; path: string; body: object; key: string };

/** People at one API, which may die and be started again: their sessions and their keys outlive it. */
export class People {
  private readonly known = new Map<string, Client>();
  deaths = 0;

  constructor(
    private api: RunningApi,
    private readonly again: () => Promise<RunningApi>,
  ) {}

  async send<Receipt>(sent: Sent): Promise<Receipt> {
    for (;;) {
      const answer = await this.try<Receipt>(sent);
      if (answer && answer.status < 300) return answer.body;
      if (answer) throw new Error(`${sent.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      const { signal } = await this.api.ended;
      if (signal !== 'SIGKILL') throw new Error(`The API ended by ${signal}.`);
      this.deaths += 1;
      this.api = await this.again();
    }
  }

  private async try<Receipt>({ by, path, body, key }: Sent): Promise<Answer<Receipt> | null> {
    const client = await this.client(by);
    // No answer at all: the connection ended with the process.
    return client.send<Receipt>('POST', path, body, { 'idempotency-key': key }).catch(() => null);
  }

  /** The session of the first login, at whichever address the API is now. */
  private async client(username: string): Promise<Client> {
    const first = this.known.get(username) ?? (await Client.login(this.api.url, username));
    this.known.set(username, first);
    return Object.assign(new Client(this.api.url), { me: first.me, cookie: first.cookie });
  }

  get program(): Program {
    return this.api;
  }
}
