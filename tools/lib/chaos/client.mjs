import { sleep } from '../run.mjs';

const PATIENCE = 20_000;
const PAUSE = 150;

/**
 * A person's program: it sends one command until there is an answer, always under the same key. No answer, and an answer
 * that says "not now" (5xx), say nothing about whether the command was done.
 */
export class Person {
  #url;
  #username;
  #session = null;

  constructor(url, username) {
    this.#url = url;
    this.#username = username;
  }

  get name() {
    return this.#username;
  }

  /** An act: `{ receipt }` or `{ refused }`, and never "unknown". */
  async act(path, body, key) {
    const { status, answer } = await this.#insist('POST', path, { body, key });
    return status < 300 ? { receipt: answer } : { refused: answer?.code ?? `status ${status}` };
  }

  async get(path) {
    return (await this.#insist('GET', path)).answer;
  }

  async upload(text, name) {
    const form = new FormData();
    form.append('file', new Blob([text], { type: 'text/plain' }), name);
    return (await this.#insist('POST', '/api/files', { form })).answer;
  }

  async #insist(method, path, given = {}) {
    for (;;) {
      const answered = await this.#once(method, path, given).catch(() => null);
      if (answered && answered.status < 500 && answered.status !== 401) return answered;
      if (answered?.status === 401) this.#session = null;
      await sleep(PAUSE);
    }
  }

  async #once(method, path, { body, key, form }) {
    this.#session ??= await this.#login();
    const headers = { cookie: this.#session.cookie, 'x-csrf-token': this.#session.csrf };
    if (body) headers['content-type'] = 'application/json';
    if (key) headers['idempotency-key'] = key;
    const signal = AbortSignal.timeout(PATIENCE);
    const sent = body ? JSON.stringify(body) : form;
    const response = await fetch(`${this.#url}${path}`, { method, headers, body: sent, signal });
    return { status: response.status, answer: await response.json() };
  }

  async #login() {
    const response = await fetch(`${this.#url}/api/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: this.#username, password: 'mandate' }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) throw new Error(`${this.#username} cannot log in: ${response.status}`);
    const [cookie] = response.headers.getSetCookie();
    return { cookie: cookie.split(';')[0], csrf: (await response.json()).csrf };
  }
}
