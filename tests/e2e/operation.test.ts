import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createApi } from '../../apps/api/app.js';
import { runCli } from '../../apps/cli/cli.js';
import { Accounts } from '../../libs/application/accounts/accounts.js';
import type { ProblemView, ReadyView } from '../../libs/contracts/http.js';
import type { ReceiptView } from '../../libs/contracts/common-http.js';
import { PostgresAccounts } from '../../libs/persistence/accounts/postgres-accounts.js';
import { openDatabase } from '../../libs/persistence/index.js';
import type { Database } from '../../libs/persistence/index.js';
import { readConfig } from '../../libs/platform/config.js';
import { Client } from '../support/api/client.js';
import { eventually } from '../support/api/eventually.js';
import { installation, listening } from '../support/api/installation.js';
import type { Installation } from '../support/api/installation.js';
import { loadProvince } from '../support/api/province.js';
import { assign, assignment } from '../support/api/tasks.js';
import { emptyDatabase, testDatabase } from '../support/database.js';
import { proxyTo } from '../support/proxy.js';

/** What an operator meets: parts that are away, settings that are wrong, a door that is tried too often. */

const nowhere = '127.0.0.1:1';
/** Closed whatever became of the test: what stays open would keep the whole run waiting. */
const opened: { close(): Promise<void> }[] = [];
const own = <T extends { close(): Promise<void> }>(thing: T): T => {
  opened.unshift(thing);
  return thing;
};
afterEach(async () => {
  for (const thing of opened.splice(0)) await thing.close();
});

const ready = async (url: string) => new Client(url).send<ReadyView>('GET', '/api/ready');
const downIn = ({ parts }: ReadyView): string[] => parts.filter(({ ok }) => !ok).map(({ part }) => part);

describe('an installation without Temporal', () => {
  let here: Installation;
  beforeAll(async () => {
    here = await installation({ TEMPORAL_ADDRESS: nowhere });
  });
  afterAll(() => here.close());

  it('is degraded and not down, for people can work', async () => {
    const { status, body } = await ready(here.url);
    expect([status, body.status]).toEqual([200, 'degraded']);
    expect(downIn(body)).toEqual(['temporal', 'follower']);
    await Client.login(here.url, 'chutich');
  });

  it('closes the door to a password that is guessed, and says for how long', async () => {
    const attempt = () =>
      new Client(here.url).send<ProblemView>('POST', '/api/login', { username: 'vanthu', password: 'sai' });
    for (let tried = 0; tried < 5; tried += 1) expect((await attempt()).body.code).toBe('login.failed');
    const { status, headers, body } = await attempt();
    expect([status, body.code]).toEqual([429, 'login.throttled']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('carries its security headers on pages, answers and problems alike', async () => {
    for (const path of ['/', '/api/health', '/api/me', '/api/nothing']) {
      const { headers } = await fetch(`${here.url}${path}`);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'self'; script-src 'self';/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
  });

  it('hides its cookie from scripts, and keeps it to its own site', async () => {
    const body = JSON.stringify({ username: 'chutich', password: 'mandate' });
    const answer = await fetch(`${here.url}/api/login`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^mandate_session=.+; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^mandate_device=.+; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });
});

describe('a database', () => {
  it('that was never migrated is named by the command line', async () => {
    const empty = own(await emptyDatabase());
    const said: string[] = [];
    const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    expect(await runCli(['tasks', '--lang', 'en'], { DATABASE_URL: empty.url }, terminal)).toBe(3);
    expect(said.join()).toContain('mandate migrate');
  });

  it('of a test cannot be started as a production, whose clock nobody may move', async () => {
    const database = own(await testDatabase());
    const config = readConfig({ DATABASE_URL: database.url, MANDATE_MODE: 'production', LOG_LEVEL: 'silent' });
    await expect(createApi(config)).rejects.toThrow(/test installation/);
  });

  it('that nobody finds at its address ends a command with one sentence', async () => {
    const said: string[] = [];
    const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    expect(await runCli(['tasks'], { DATABASE_URL: `postgres://a:b@${nowhere}/c` }, terminal)).toBe(3);
    expect(said).toEqual(['Không kết nối được cơ sở dữ liệu ở DATABASE_URL.']);
    expect(await runCli(['tasks'], {}, terminal)).toBe(2);
    expect(await runCli(['nonsense'], {}, terminal)).toBe(2);
  });
});

describe('a production', () => {
  it('has no clock to move and tells no passwords', async () => {
    const empty = own(await emptyDatabase());
    const env = { DATABASE_URL: empty.url, MANDATE_MODE: 'production', LOG_LEVEL: 'silent' };
    const quiet = { out: () => undefined, err: () => undefined };
    expect(await runCli(['migrate'], env, quiet)).toBe(0);
    const api = own(await listening(readConfig(env)));
    const accounts = await new Client(api.url).send<ProblemView>('GET', '/api/demo/accounts');
    expect([accounts.status, accounts.body.code]).toEqual([404, 'demo.only']);
    expect(await runCli(['demo', 'advance', '1d'], env, quiet)).toBe(1);
    expect(await runCli(['seed'], env, quiet)).toBe(1);
  });
});

describe('a production behind a name of its own', () => {
  it('lets nobody log in over plain http, and says so; over https its cookie is secure', async () => {
    const empty = own(await emptyDatabase());
    const env = {
      DATABASE_URL: empty.url,
      MANDATE_MODE: 'production',
      LOG_LEVEL: 'silent',
      PUBLIC_URL: 'https://mandate.example',
    };
    await runCli(['migrate'], env, { out: () => undefined, err: () => undefined });
    const db = await openDatabase(empty.url);
    await new Accounts(new PostgresAccounts(db.pool)).ensure({ username: 'lan', password: 'mandate', person: 'lan' });
    await db.close();
    const api = own(await listening(readConfig(env)));
    const login = (forwarded: Record<string, string>) =>
      new Client(api.url).send<ProblemView>('POST', '/api/login', { username: 'lan', password: 'mandate' }, forwarded);
    const plain = await login({ 'x-forwarded-host': 'mandate.example' });
    expect([plain.status, plain.body.code]).toEqual([403, 'login.insecure']);
    const secured = await login({ 'x-forwarded-host': 'mandate.example', 'x-forwarded-proto': 'https' });
    expect(secured.status).toBe(200);
    expect(secured.headers.getSetCookie()[0]).toMatch(/; Secure/);
    expect(secured.headers.get('strict-transport-security')).not.toBeNull();
    // From behind the proxy, each time in another name: it is the proxy that says who asked.
    const guess = (n: number) =>
      new Client(api.url).send(
        'POST',
        '/api/login',
        { username: 'lan', password: 'guessed' },
        {
          ...{ 'x-forwarded-host': 'mandate.example', 'x-forwarded-proto': 'https' },
          'x-forwarded-for': `203.0.113.${n}, 10.1.2.3`,
        },
      );
    const statuses: number[] = [];
    for (let n = 1; n <= 6; n += 1) statuses.push((await guess(n)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });
});

describe('an API that is told to stop', () => {
  it('answers what is under way, ends what would never end, and is gone', async () => {
    const database = own(await testDatabase());
    await loadProvince(database.db);
    const api = own(
      await listening(readConfig({ DATABASE_URL: database.url, MANDATE_MODE: 'test', LOG_LEVEL: 'silent' })),
    );
    const chairman = await Client.login(api.url, 'chutich');
    const head = await Client.login(api.url, 'taichinh.giamdoc');
    const task = await assign(chairman);
    const events = await fetch(`${api.url}/api/events`, { headers: { cookie: chairman.cookie ?? '' } });
    const holding = await database.db.pool.connect();
    await holding.query('begin');
    await holding.query('select from task where id = $1 for update', [task]);
    const accepting = head.act(task, 'accept');
    await eventually(() => isWaiting(database.db));
    const closing = api.close();
    await holding.query('commit');
    holding.release();
    expect((await accepting).entries).toContain('visitOpened');
    await closing;
    expect(await events.text()).not.toContain('problem');
    await expect(fetch(`${api.url}/api/health`)).rejects.toThrow();
  });
});

describe('a database that goes away for a while', () => {
  it('is told with 503 while it is away, and nothing is lost or done twice when it is back', async () => {
    const database = own(await testDatabase());
    await loadProvince(database.db);
    const { host } = new URL(database.url);
    const proxy = await proxyTo(host);
    const url = database.url.replace(host, proxy.address);
    const api = own(await listening(readConfig({ DATABASE_URL: url, MANDATE_MODE: 'test', LOG_LEVEL: 'silent' })));
    const chairman = await Client.login(api.url, 'chutich');
    const key = { 'idempotency-key': randomUUID() };
    await proxy.cut();
    const away = await chairman.send<ProblemView>('POST', '/api/tasks', assignment, key);
    expect([away.status, away.body.code]).toEqual([503, 'database.away']);
    expect((await ready(api.url)).status).toBe(503);
    expect((await fetch(`${api.url}/api/health`)).status).toBe(200);
    await proxy.mend();
    const back = await chairman.send<ReceiptView>('POST', '/api/tasks', assignment, key);
    const again = await chairman.send<ReceiptView>('POST', '/api/tasks', assignment, key);
    expect([back.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(back.body);
    own(proxy);
  });
});

const isWaiting = async (db: Database): Promise<boolean> => {
  const { rows } = await db.pool.query<{ waits: boolean }>(
    `select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`,
  );
  return rows[0]?.waits ?? false;
};
