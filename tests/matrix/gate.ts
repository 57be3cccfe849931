import { randomUUID } from 'node:crypto';
import { Accounts } from '../../libs/application/accounts/accounts.js';
import { accountRecords } from '../../libs/persistence/accounts/index.js';
import { readConfig } from '../../libs/platform/config.js';
import { Client } from '../support/api/client.js';
import { listening } from '../support/api/installation.js';
import { Office } from '../support/office.js';
import { organisation, personas, personOf, today, type Persona } from './cast.js';
import { scenes, sinceOf, type StagedAct } from './scenes.js';

export type Said = { status: number; code: string };

/** The real API with the cast before it, and a task at the moment of every act. */
export class Gate {
  private readonly tasks = new Map<StagedAct, string[]>();
  private readonly clients = new Map<Persona, Client>();

  private constructor(
    readonly office: Office,
    private readonly api: { url: string; close(): Promise<void> },
  ) {}

  static async open(): Promise<Gate> {
    const office = await Office.open(organisation);
    const config = readConfig({
      ...process.env,
      MANDATE_MODE: 'test',
      LOG_LEVEL: 'silent',
      DATABASE_URL: office.test.url,
    });
    const gate = new Gate(office, await listening(config));
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

  async send(persona: Persona, method: string, path: string, body?: unknown): Promise<Said> {
    const client = this.clients.get(persona) ?? new Client(this.api.url);
    const key = { 'idempotency-key': randomUUID() };
    const { status, body: said } = await client.send<{ code?: string } | null>(method, path, body, key);
    return { status, code: said?.code ?? '' };
  }

  private async letIn(): Promise<void> {
    const accounts = new Accounts(accountRecords(this.office.test.db.pool).accounts);
    for (const persona of personas) {
      await accounts.ensure({ username: persona, password: 'mandate', person: personOf(persona) });
      this.clients.set(persona, await Client.login(this.api.url, persona));
    }
  }
}
