import { randomUUID } from 'node:crypto';
import { Accounts } from '../../libs/application/accounts/accounts.js';
import { accountRecords } from '../../libs/persistence/accounts/index.js';
import { readConfig, type Config } from '../../libs/platform/config.js';
import { Client } from '../support/api/client.js';
import { listening } from '../support/api/installation.js';
import { Office } from '../support/office.js';
import { desks, organisation, personas, personOf, today, type Caller } from './cast.js';
import type { Place } from './expected/row.js';
import { scenes, sinceOf, type StagedAct } from './scenes.js';

export type Said = { status: number; code: string };

/** The real API with the cast before it, and a task at the moment of every act. */
export class Gate {
  private readonly tasks = new Map<StagedAct, string[]>();
  private readonly clients = new Map<Caller, Client>();

  /** What somebody brings along from another province: a task there, its draft, a token. */
  foreign = { task: '', draft: '', token: '' };
  private readonly accounts: Accounts;

  private constructor(
    readonly office: Office,
    private readonly api: { url: string; close(): Promise<void> },
  ) {
    this.accounts = new Accounts(accountRecords(office.test.db.pool).accounts);
  }

  static async open(): Promise<Gate> {
    const office = await Office.open(organisation);
    const gate = new Gate(office, await listening(configOf(office)));
    await gate.letIn();
    return gate;
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.office.close();
  }

  /** Tasks at the moment of each act, as many as there are who may do it, and one for all others. */
  async stage(wanted: [StagedAct, number][]): Promise<void> {
    const ordered = wanted.toSorted(([a], [b]) => sinceOf(a) - sinceOf(b));
    for (const [act, count] of ordered) {
      await this.office.runFrom(sinceOf(act));
      const staged: string[] = [];
      while (staged.length <= count) staged.push(await scenes[act].stage(this.office));
      this.tasks.set(act, staged);
    }
    await this.office.runFrom(today);
  }

  /** Who may do it gets a task of their own: it will not be the same afterwards. */
  task(act: StagedAct, use: boolean): string {
    const staged = this.tasks.get(act) ?? [];
    const task = use ? staged.pop() : staged[0];
    if (task === undefined) throw new Error(`No task was staged for ${act}.`);
    return task;
  }

  /** The answer's head, and its code where it is a problem: a stream of events is not waited for. */
  async send(caller: Caller, method: string, path: string, body?: object): Promise<Said> {
    const client = this.clients.get(caller);
    const response = await fetch(`${this.api.url}${path}`, {
      method,
      headers: {
        'idempotency-key': randomUUID(),
        cookie: client?.cookie ?? '',
        'x-csrf-token': client?.me?.csrf ?? '',
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      redirect: 'manual',
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (response.ok) await response.body?.cancel();
    return { status: response.status, code: response.ok ? '' : await codeOf(response) };
  }

  get url(): string {
    return this.api.url;
  }

  /** The session that somebody has, for a browser of theirs. */
  cookieOf(caller: Caller): { name: string; value: string; url: string } {
    const [name = '', value = ''] = this.clients.get(caller)?.cookie?.split('=') ?? [];
    return { name, value, url: this.url };
  }

  async text(caller: Caller, path: string): Promise<string> {
    const response = await fetch(`${this.api.url}${path}`, {
      headers: { cookie: this.clients.get(caller)?.cookie ?? '' },
    });
    return response.text();
  }

  /** A token to read by, of that person's own. */
  token(caller: Caller): Promise<string> {
    return tokenOf(this.clients.get(caller) ?? new Client(this.api.url));
  }

  async byToken(token: string, path: string): Promise<number> {
    return (await fetch(`${this.api.url}${path}`, { headers: { authorization: `Bearer ${token}` } })).status;
  }

  /** Takes the desk from whoever has it. */
  async retire(persona: keyof typeof desks): Promise<void> {
    const act = { act: 'endTenure' as const, post: desks[persona], person: personOf(persona), to: null };
    const grounds = { reason: 'Nghỉ hưu', basis: null };
    const outcome = await this.office.app.register.act(act, {
      person: personOf('administrator'),
      key: randomUUID(),
      grounds,
    });
    if ('refusal' in outcome) throw new Error(JSON.stringify(outcome.refusal));
  }

  /** Everybody knocks from one address here, which would soon have knocked too often. */
  forgetTries(): Promise<unknown> {
    return this.office.query('delete from login_tries');
  }

  /** What the rows of routes name. */
  async place(act: StagedAct): Promise<Omit<Place, 'unique'>> {
    const task = this.task(act, false);
    const draft = (await this.office.state(task)).versions.at(-1)?.hash ?? '';
    const [account] = await this.office.query<{ id: string }>(`select id from account where username = 'leaver'`);
    return { task, draft, imported: await this.imported(draft), account: account?.id ?? '' };
  }

  /** A document of the province that has been read, and proposes nothing. */
  private async imported(hash: string): Promise<string> {
    const id = randomUUID();
    await this.office.query(
      `insert into import (id, person, post, body, readers, key, name, hash, size, status, text, directive)
       values ($1, $2, 'vpub/clerk', 'ubnd', '{issuer:ubnd}', $1, 'ke-hoach.txt', $3, 1, 'ready', '', $4)`,
      [id, personOf('officeClerk'), hash, { version: 1, number: '', issuer: '', date: null, title: '' }],
    );
    return id;
  }

  private async letIn(): Promise<void> {
    for (const persona of personas) await this.login(persona, personOf(persona));
    await this.login('dismissed', personOf('drafter'));
    await this.office.query(`update account set disabled = true where username = 'dismissed'`);
    await this.accounts.ensure({ username: 'leaver', password: 'mandate', person: personOf('vacated') });
    await this.abroad();
  }

  private async login(caller: Caller, person: string): Promise<void> {
    await this.accounts.ensure({ username: caller, password: 'mandate', person });
    this.clients.set(caller, await Client.login(this.api.url, caller));
  }

  /** The Chairman of another province, who is somebody there. */
  private async abroad(): Promise<void> {
    const other = await Office.open(organisation);
    const api = await listening(configOf(other));
    await new Accounts(accountRecords(other.test.db.pool).accounts).ensure({
      username: 'chairman',
      password: 'mandate',
      person: personOf('chairman'),
    });
    const client = await Client.login(api.url, 'chairman');
    await other.runFrom(sinceOf('verify'));
    const task = await scenes.verify.stage(other);
    const draft = (await other.state(task)).versions.at(-1)?.hash ?? '';
    this.foreign = { task, draft, token: await tokenOf(client) };
    await api.close();
    await other.close();
    this.clients.set(
      'otherProvince',
      Object.assign(new Client(this.api.url), { cookie: client.cookie, me: client.me }),
    );
  }
}

const tokenOf = async (client: Client): Promise<string> => {
  const asked = { name: 'Đọc', scopes: ['read'], days: 1 };
  return (await client.send<{ token: string }>('POST', '/api/auth/tokens', asked)).body.token;
};

const configOf = (office: Office): Config =>
  readConfig({ ...process.env, MANDATE_MODE: 'test', LOG_LEVEL: 'silent', DATABASE_URL: office.test.url });

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json().catch(() => ({}))) as { code?: string }).code ?? '';
