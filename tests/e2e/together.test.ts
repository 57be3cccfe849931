import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../apps/cli/cli.js';
import type { DemoClockView, HistoryView, ProblemView, TaskView } from '../../libs/contracts/http.js';
import type { ReceiptView } from '../../libs/contracts/common-http.js';
import { Client } from '../support/api/client.js';
import type { Answer } from '../support/api/client.js';
import { eventually } from '../support/api/eventually.js';
import { installation } from '../support/api/installation.js';
import type { Installation } from '../support/api/installation.js';
import { assign, assignment } from '../support/api/tasks.js';

/** Several people, browsers and programs on one task at the same moment. */

let here: Installation;
let chairman: Client;
let head: Client;

beforeAll(async () => {
  here = await installation();
  chairman = await Client.login(here.url, 'chutich');
  head = await Client.login(here.url, 'taichinh.giamdoc');
});
afterAll(() => here.close());

const visit = { step: 'accept', round: 1 };
const send = (task: string, act: string, input: object, key: string): Promise<Answer<ReceiptView & ProblemView>> =>
  head.send('POST', `/api/tasks/${task}/${act}`, { visit, ...input }, { 'idempotency-key': key });
const kindsOf = async (task: string): Promise<string[]> =>
  (await head.get<HistoryView>(`/api/tasks/${task}/history`)).entries.map(({ kind }) => kind);

describe('acts at once', () => {
  it('lets one of ten win, and tells the others that the step is over and who has it now', async () => {
    const task = await assign(chairman);
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(task, 'accept', {}, randomUUID())));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200).map(({ body }) => body);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['visit.over']));
    expect(refused[0]?.words.vi).toContain('“Soạn thảo”');
    expect(await kindsOf(task)).toEqual(['assigned', 'visitOpened', 'visitClosed', 'visitOpened']);
  });

  it('lets one of an acceptance and a refusal win, never half of each', async () => {
    const task = await assign(chairman);
    const reason = { reason: 'Không đúng thẩm quyền.' };
    const both = await Promise.all([
      send(task, 'accept', {}, randomUUID()),
      send(task, 'decline', reason, randomUUID()),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await kindsOf(task)).filter((kind) => kind === 'visitClosed')).toHaveLength(1);
  });

  it('gives one receipt for one key, however often and however fast it is sent', async () => {
    const task = await assign(chairman);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(task, 'accept', {}, key)));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('idempotency-replayed') === null)).toHaveLength(1);
    expect(await kindsOf(task)).toHaveLength(4);
  });

  it('refuses a key that was used for something else', async () => {
    const task = await assign(chairman);
    const key = randomUUID();
    await send(task, 'accept', {}, key);
    const { status, body } = await send(task, 'decline', { reason: 'Đổi ý.' }, key);
    expect([status, body.code]).toEqual([409, 'key.reused']);
  });

  it('assigns one task for one key', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => chairman.send<ReceiptView>('POST', '/api/tasks', assignment, key)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.task)).size).toBe(1);
    const other = await chairman.send<ProblemView>('POST', '/api/tasks', { ...assignment, title: 'Việc khác' }, key);
    expect(other.body.code).toBe('key.reused');
  });
});

describe('a page that is open', () => {
  it('hears of what somebody else does, without asking', async () => {
    const task = await assign(chairman);
    const stopping = new AbortController();
    const headers = { cookie: chairman.cookie ?? '' };
    const stream = await fetch(`${here.url}/api/events`, { headers, signal: stopping.signal });
    const heard = listen(stream, task);
    // The stream stands once it was answered; whether it listens is known when it hears.
    let accepted = false;
    await eventually(async () => {
      if (!accepted)
        accepted = (await send(task, 'accept', {}, 'one and the same'.replaceAll(' ', '-'))).status === 200;
      return Promise.race([heard.then(() => true), new Promise<false>((resolve) => setTimeout(resolve, 50, false))]);
    });
    stopping.abort();
    await heard;
  });

  it('shows a moved clock at once, whoever moved it', async () => {
    const task = await assign(chairman);
    const said: string[] = [];
    const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    const env = { DATABASE_URL: here.config.databaseUrl, MANDATE_MODE: 'test' };
    expect(await runCli(['--json', 'demo', 'advance', '3d'], env, terminal)).toBe(0);
    const told = JSON.parse(said.at(-1) ?? '') as DemoClockView;
    const clock = await chairman.get<DemoClockView>('/api/demo/clock');
    expect(Date.parse(clock.now)).toBeGreaterThanOrEqual(Date.parse(told.now));
    expect((await chairman.get<TaskView>(`/api/tasks/${task}`)).visits[0]?.deadline?.late).toBe(true);
  });
});

const listen = async (stream: Response, task: string): Promise<void> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stream.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.includes(`event: changed`) && text.includes(task)) return;
  }
  throw new Error(`The stream ended without a word of the task: ${text}`);
};
