import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeAt, stepAt } from '../../libs/application/accounts/totp.js';
import type { IssuedTokenView, RecoveryCodesView, TotpSetupView } from '../../libs/contracts/account-http.js';
import type { ProblemView } from '../../libs/contracts/http.js';
import { Client } from '../support/api/client.js';
import { installation } from '../support/api/installation.js';
import type { Installation } from '../support/api/installation.js';
import { bearer, follow } from '../support/api/signing-in.js';

/** What stands between the outside and the rules: what is let through, how often, and what is written down of it. */

type Schema = { properties?: Record<string, unknown>; $ref?: string };
type Operation = {
  operationId: string;
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);
const addressOf = (path: string): string => path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');

const lines: string[] = [];
const administrator = 'quantri';
let here: Installation;
let chairman: Client;
let admin: Client;
beforeAll(async () => {
  here = await installation({ LOG_LEVEL: 'trace' }, { logTo: { write: (line) => void lines.push(line) } });
  chairman = await Client.login(here.url, 'chutich');
  admin = await Client.login(here.url, administrator);
});
afterAll(() => here.close());

describe('an input', () => {
  const withBody = operations.filter(({ operation }) => operation.requestBody?.content['application/json']);
  it.each(withBody.map((one) => [one.operation.operationId, one] as const))(
    'of %s has no field that is not asked for',
    async (_, { method, path }) => {
      const asked = path.startsWith('/api/accounts') ? admin : chairman;
      const key = { 'idempotency-key': 'a-key-for-each' };
      const { status, body } = await asked.send<ProblemView>(method, addressOf(path), { isAdmin: true }, key);
      expect([status, body.code]).toEqual([400, 'input.invalid']);
      expect(body.errors?.map(({ field }) => field)).toContain('isAdmin');
    },
  );

  const withQuery = operations.filter(({ operation }) => operation.parameters?.some((one) => one.in === 'query'));
  it.each(withQuery.map((one) => [one.operation.operationId, one] as const))(
    'of %s has no parameter that is not asked for',
    async (_, { method, path }) => {
      const { status, body, headers } = await chairman.send<ProblemView>(method, `${addressOf(path)}?isAdmin=true`);
      if (status === 303) expect(headers.get('location')).toContain('trouble');
      else expect([status, body.code]).toEqual([400, 'input.invalid']);
    },
  );
});

describe('every answer', () => {
  it.each(['/', '/login', '/api/health', '/api/me', '/api/nothing', '/assets/none.js'])(
    '%s says what a browser may do with it',
    async (path) => {
      const { headers } = await fetch(`${here.url}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      const of = (directive: string): string => new RegExp(`(?:^|; )${directive} ([^;]+)`).exec(policy)?.[1] ?? '';
      expect(of('script-src')).toBe("'self'");
      expect(of('object-src')).toBe("'none'");
      expect(of('base-uri')).toBe("'none'");
      expect(of('frame-ancestors')).toBe("'none'");
      expect(of('form-action')).toBe("'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      if (path.startsWith('/api/')) expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.has('server') || headers.has('x-powered-by')).toBe(false);
    },
  );
});

describe('the log', () => {
  it('has a line for each request, and none of the secrets that went by', async () => {
    const secrets = new Set<string>();
    const secret = (text: string): string => {
      secrets.add(text);
      return text;
    };
    const before = lines.length;
    const wrong = { username: 'thamtra', password: secret('a password typed wrong') };
    await new Client(here.url).send('POST', '/api/login', wrong);
    const person = await Client.login(here.url, 'thamtra');
    secret((person.cookie ?? '').split('=')[1] ?? '');
    secret(person.me?.csrf ?? '');
    const change = { current: 'mandate', next: secret('mật khẩu bí mật của tôi') };
    secret(follow(person, (await person.send('POST', '/api/auth/password', change)).headers).split('=')[1] ?? '');
    const { body: setup } = await person.send<TotpSetupView>('POST', '/api/auth/totp');
    const code = codeAt(unbase32(secret(setup.secret)), stepAt(Date.now()));
    const confirmed = await person.send<RecoveryCodesView>('POST', '/api/auth/totp/confirm', { code });
    for (const paper of confirmed.body.codes) secret(paper);
    follow(person, confirmed.headers);
    const asked = { name: 'x', scopes: ['read'], days: 1 };
    const { token } = (await person.send<IssuedTokenView>('POST', '/api/auth/tokens', asked)).body;
    await new Client(here.url).send('GET', '/api/tasks', undefined, bearer(secret(token)));
    await fetch(
      `${here.url}/api/login/provider/callback?code=${secret('a-code-of-a-provider')}&state=${secret('a-state')}`,
      {
        redirect: 'manual',
      },
    );
    const [account] = await admin.get<{ id: string; username: string }[]>('/api/accounts');
    const reset = await admin.send<{ code: string }>('POST', `/api/accounts/${account?.id}/reset`, { factors: false });
    secret(reset.body.code);
    const bad = {
      username: 'thamtra',
      password: secret('a password in a body that is refused'),
      extra: secret('an extra'),
    };
    await new Client(here.url).send('POST', '/api/login', bad);
    await failing(secret('a password that meets a broken table'));
    const written = lines.slice(before).join('');
    expect(lines.length - before).toBeGreaterThan(10);
    expect(written).toContain('/api/login/provider/callback"');
    expect(written).toContain('A request failed that should not');
    expect([...secrets].filter((each) => each.length < 7)).toEqual([]);
    expect([...secrets].filter((each) => written.includes(each))).toEqual([]);
  });

  /** The database refuses what it is given, and says so with what it was given. */
  const failing = async (password: string): Promise<void> => {
    const person = await Client.login(here.url, 'noivu.chuyenvien');
    await here.db.pool.query(
      `alter table account add constraint refuses check (username <> 'noivu.chuyenvien') not valid`,
    );
    const { status } = await person.send('POST', '/api/auth/password', { current: 'mandate', next: password });
    expect(status).toBe(500);
    await here.db.pool.query('alter table account drop constraint refuses');
  };
});

// Last, for these tests close the door to their own address.
describe('a route that is dear or dangerous', () => {
  it('is counted for each account by itself', async () => {
    const clerk = await Client.login(here.url, 'vanthu');
    const guess = (client: Client) => client.send<ProblemView>('POST', '/api/auth/totp/confirm', { code: '1' });
    let last = await guess(clerk);
    for (let asked = 0; asked < 30 && last.body.code !== 'rate.exceeded'; asked += 1) last = await guess(clerk);
    expect(last.body.code).toBe('rate.exceeded');
    expect((await guess(chairman)).body.code).toBe('code.wrong');
  });

  it('is asked so often a minute by one address, and the next is told how long to wait', async () => {
    const ask = () =>
      new Client(here.url).send<ProblemView>('POST', '/api/recovery', { username: 'x', code: 'x', password: 'x' });
    let last = await ask();
    for (let asked = 0; asked < 60 && last.body.code !== 'rate.exceeded'; asked += 1) last = await ask();
    expect([last.status, last.body.code]).toEqual([429, 'rate.exceeded']);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

const unbase32 = (text: string): Buffer => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};
