import { randomUUID } from 'node:crypto';
import type { ContentView, InboxView, MeView, ProblemView, TaskView } from '../../../libs/contracts/http.js';
import type { ReceiptView } from '../../../libs/contracts/common-http.js';

import { holdToContract } from './contract.js';

export type Answer<T> = { status: number; headers: Headers; body: T };

/** A person at their browser: the cookie and the token that their login gave. */
export class Client {
  me: MeView | null = null;
  cookie: string | null = null;

  constructor(readonly url: string) {}

  static async login(url: string, username: string, password = 'mandate'): Promise<Client> {
    const client = new Client(url);
    const answer = await client.send<MeView>('POST', '/api/login', { username, password });
    if (answer.status !== 200) throw new Error(`${username} cannot log in: ${JSON.stringify(answer.body)}`);
    client.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? null;
    client.me = answer.body;
    return client;
  }

  async send<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...this.own(method),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? 'json');
    const given: unknown = text === '' ? null : isJson ? JSON.parse(text) : text;
    holdToContract(method, path, response.status, response.headers.get('content-type') ?? '', given);
    return { status: response.status, headers: response.headers, body: given as T };
  }

  async get<T>(path: string): Promise<T> {
    const { status, body } = await this.send<T>('GET', path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  task(id: string): Promise<TaskView> {
    return this.get(`/api/tasks/${id}`);
  }
  inbox(): Promise<InboxView> {
    return this.get('/api/inbox');
  }

  /** An act that must be accepted; one on a visit is on the one that is open. */
  async act(task: string, act: string, input: object = {}): Promise<ReceiptView> {
    const answer = await this.tryAct(task, act, input);
    if (answer.status !== 200) throw new Error(`${act}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as ReceiptView;
  }

  async tryAct(
    task: string,
    act: string,
    input: object = {},
    key: string = randomUUID(),
  ): Promise<Answer<ReceiptView | ProblemView>> {
    const { visits } = await this.task(task);
    const open = visits.find(({ closedAt }) => closedAt === null);
    const visit = open && !notOnVisit.has(act) ? { visit: { step: open.step, round: open.round } } : {};
    return this.send('POST', `/api/tasks/${task}/${act}`, { ...visit, ...input }, { 'idempotency-key': key });
  }

  async upload(content: string, name: string): Promise<ContentView> {
    const form = new FormData();
    form.append('file', new Blob([content], { type: 'text/plain' }), name);
    const response = await fetch(`${this.url}/api/files`, { method: 'POST', headers: this.own('POST'), body: form });
    if (response.status !== 201) throw new Error(`upload: ${response.status} ${await response.text()}`);
    return (await response.json()) as ContentView;
  }

  private own(method: string): Record<string, string> {
    const headers: Record<string, string> = {};
    if (this.cookie) headers['cookie'] = this.cookie;
    if (this.me && method !== 'GET') headers['x-csrf-token'] = this.me.csrf;
    return headers;
  }
}

const notOnVisit = new Set(['answer', 'takeUp', 'withdrawRequest', 'confirm', 'redo', 'acknowledge', 'archive']);
