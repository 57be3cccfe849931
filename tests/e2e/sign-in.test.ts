import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  IssuedTokenView,
  OwnAccountView,
  RecoveryCodesView,
  SessionView,
  TotpSetupView,
} from '../../libs/contracts/account-http.js';
import type { MeView, ProblemView } from '../../libs/contracts/http.js';
import { Client } from '../support/api/client.js';
import { installation } from '../support/api/installation.js';
import type { Installation } from '../support/api/installation.js';
import { aged, bearer, code, codeOf, follow } from '../support/api/signing-in.js';
import { assign } from '../support/api/tasks.js';

/** Sessions, proofs and tokens as a browser and a program meet them. */

let here: Installation;
beforeAll(async () => {
  here = await installation({ REAUTHENTICATION_MINUTES: '5' });
});
afterAll(() => here.close());

const sql = (text: string, values: unknown[] = []) => here.db.pool.query(text, values);
const as = (username: string) => Client.login(here.url, username);
const stale = (minutes: number) => aged(here, minutes);
const own = (client: Client) => client.get<OwnAccountView>('/api/auth/account');

describe('a session', () => {
  it('has cookies that no script reads and no other site sends, and replaces the one that was there', async () => {
    const first = await as('vanthu');
    const again = await first.send<MeView>('POST', '/api/login', { username: 'vanthu', password: 'mandate' }, {});
    const cookies = again.headers.getSetCookie();
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Lax/);
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['mandate_session', 'mandate_device']);
    expect(cookies[0]?.split(';')[0]).not.toBe(first.cookie);
    expect(code(await first.send('GET', '/api/me'))).toEqual([401, 'session.none']);
    expect(again.body.csrf).not.toBe(first.me?.csrf);
  });

  it('is listed for its owner with device and address, and ended by them alone', async () => {
    const [desk, phone, other] = [await as('vanthu'), await as('vanthu'), await as('thamtra')];
    const listed = await desk.get<SessionView[]>('/api/auth/sessions');
    expect(listed.filter(({ current }) => current)).toHaveLength(1);
    expect(listed[0]).toMatchObject({ method: 'password', device: 'node', address: '127.0.0.1' });
    const onPhone = (await phone.get<SessionView[]>('/api/auth/sessions')).find(({ current }) => current)?.id;
    const revoke = (client: Client) => client.send('POST', `/api/auth/sessions/${onPhone}/revoke`);
    expect(code(await revoke(other))).toEqual([404, 'session.unknown']);
    expect((await revoke(desk)).status).toBe(204);
    expect(code(await phone.send('GET', '/api/me'))).toEqual([401, 'session.none']);
    expect(code(await revoke(desk))).toEqual([404, 'session.unknown']);
  });

  it('stays when all the others are ended', async () => {
    const [here1, there] = [await as('vanthu'), await as('vanthu')];
    expect((await here1.send('POST', '/api/auth/sessions/revoke-others')).status).toBe(204);
    expect((await there.send('GET', '/api/me')).status).toBe(401);
    expect(await here1.get<SessionView[]>('/api/auth/sessions')).toHaveLength(1);
  });

  it('ends with a change of the password everywhere else, and goes on here under another token', async () => {
    const [client, other] = [await as('thamtra'), await as('thamtra')];
    const before = client.cookie;
    const change = (current: string, next: string) => client.send('POST', '/api/auth/password', { current, next });
    expect(code(await change('sai', 'một mật khẩu dài'))).toEqual([403, 'again.wrong']);
    expect(code(await change('mandate', 'ngắn'))).toEqual([422, 'password.unfit']);
    const { status, headers } = await change('mandate', 'một mật khẩu dài');
    expect(status).toBe(204);
    expect((await other.send('GET', '/api/me')).status).toBe(401);
    expect((await client.send('GET', '/api/me')).status).toBe(401);
    expect(follow(client, headers)).not.toBe(before);
    expect((await client.get<MeView>('/api/me')).accountNotices).toBeGreaterThan(0);
    expect((await own(client)).notices[0]?.words.vi).toContain('Mật khẩu đã đổi');
    await client.send('POST', '/api/auth/account/notices/read');
    expect((await client.get<MeView>('/api/me')).accountNotices).toBe(0);
    expect(await change('một mật khẩu dài', 'mandate1')).toMatchObject({ status: 204 });
  });
});

describe('before a signature', () => {
  it('a person proves that it is them: lately, by password or code, in this session', async () => {
    const [chairman, other] = [await as('chutich'), await as('chutich')];
    const task = await assign(chairman);
    const sign = () => chairman.tryAct(task, 'sign', { hash: 'f'.repeat(64), capacity: 'TM' });
    expect(code(await sign())).toEqual([409, 'visit.wrongStep']);
    await stale(6);
    expect(code(await sign())).toEqual([403, 'again.needed']);
    expect((await chairman.tryAct(task, 'recall')).status).not.toBe(403);
    expect(code(await chairman.send('POST', '/api/auth/again/password', { password: 'sai' }))).toEqual([
      403,
      'again.wrong',
    ]);
    expect(await chairman.get('/api/auth/again')).toEqual({
      password: true,
      code: false,
      passkey: false,
      provider: null,
    });
    const proved = await chairman.send('POST', '/api/auth/again/password', { password: 'mandate' });
    expect(proved.status).toBe(204);
    expect((await chairman.send('GET', '/api/me')).status).toBe(401);
    follow(chairman, proved.headers);
    expect(code(await sign())).toEqual([409, 'visit.wrongStep']);
    expect(code(await other.tryAct(task, 'sign', { hash: 'f'.repeat(64), capacity: 'TM' }))).toEqual([
      403,
      'again.needed',
    ]);
  });

  it('guesses of that proof are slowed down like those at the door', async () => {
    const client = await as('vanthu');
    const guess = () => client.send<ProblemView>('POST', '/api/auth/again/password', { password: 'sai' });
    for (let tried = 0; tried < 5; tried += 1) expect((await guess()).status).toBe(403);
    const { status, body, headers } = await guess();
    expect([status, body.code, headers.get('retry-after')]).toEqual([
      429,
      'login.throttled',
      String(body.facts['seconds']),
    ]);
  });
});

describe('a code generator', () => {
  it('is added with a first code, asked for at the door, proves a person again, and is taken away', async () => {
    const client = await as('noivu.giamdoc');
    const setup = (await client.send<TotpSetupView>('POST', '/api/auth/totp')).body;
    expect(setup.address).toContain(`secret=${setup.secret}`);
    const codeNow = (drift = 0): string => codeOf(setup.secret, drift);
    const wrong = codeNow() === '000000' ? '000001' : '000000';
    expect(code(await client.send('POST', '/api/auth/totp/confirm', { code: wrong }))).toEqual([422, 'code.wrong']);
    const confirmed = await client.send<RecoveryCodesView>('POST', '/api/auth/totp/confirm', { code: codeNow(-1) });
    expect(confirmed.body.codes).toHaveLength(10);
    follow(client, confirmed.headers);
    const door = (given: object) =>
      new Client(here.url).send('POST', '/api/login', { username: 'noivu.giamdoc', password: 'mandate', ...given });
    expect(code(await door({}))).toEqual([401, 'login.codeNeeded']);
    expect(code(await door({ code: codeNow(-1) }))).toEqual([401, 'login.codeWrong']);
    expect((await door({ code: codeNow() })).status).toBe(200);
    expect((await door({ code: confirmed.body.codes[0] })).status).toBe(200);
    await stale(10);
    expect(code(await client.send('POST', '/api/auth/totp/remove'))).toEqual([403, 'again.needed']);
    follow(client, (await client.send('POST', '/api/auth/again/code', { code: codeNow(1) })).headers);
    expect((await own(client)).totp).toEqual({ on: true, canAdd: true, codesLeft: 9 });
    expect((await client.send('POST', '/api/auth/totp/remove')).status).toBe(204);
    expect((await door({})).status).toBe(200);
  });
});

describe('a token', () => {
  const issue = async (client: Client, scopes: string[], name = 'báo cáo') => {
    const { status, body } = await client.send<IssuedTokenView>('POST', '/api/auth/tokens', { name, scopes, days: 30 });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  };
  const program = new Client('');
  const send = (token: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    new Client(here.url).send(method, path, body, { ...bearer(token), ...headers });

  it('is shown once, kept as a hash, listed without it, and works without cookie and CSRF token', async () => {
    const client = await as('chutich');
    const { token, details } = await issue(client, ['read']);
    expect(token).toMatch(/^mdt_[\w-]{43}$/);
    expect(program.cookie).toBeNull();
    expect((await send(token, 'GET', '/api/tasks')).status).toBe(200);
    expect(JSON.stringify((await sql('select * from api_token')).rows)).not.toContain(token.slice(4));
    const listed = (await own(client)).tokens.find(({ id }) => id === details.id);
    expect(JSON.stringify(listed)).not.toContain(token.slice(4));
    expect(listed).toMatchObject({ scopes: ['read'], lastAddress: '127.0.0.1' });
    expect(listed?.lastUsed).not.toBeNull();
  });

  it('does what its scopes say and nothing else, and never what is its person’s own', async () => {
    const client = await as('chutich');
    const reads = (await issue(client, ['read'])).token;
    const acts = (await issue(client, ['act'])).token;
    expect(code(await send(reads, 'POST', '/api/notices/read', { keys: [] }))).toEqual([403, 'token.scope']);
    expect(code(await send(acts, 'GET', '/api/tasks'))).toEqual([403, 'token.scope']);
    expect(code(await send(acts, 'POST', '/api/notices/read', { keys: ['x'] }))).not.toEqual([403, 'token.scope']);
    const all = (await issue(client, ['read', 'act', 'organisation', 'accounts'])).token;
    for (const path of ['/api/auth/account', '/api/auth/sessions', '/api/auth/again'])
      expect(code(await send(all, 'GET', path))).toEqual([403, 'session.only']);
    const more = { name: 'x', scopes: ['read'], days: 1 };
    for (const path of ['/api/auth/tokens', '/api/auth/totp', '/api/auth/sessions/revoke-others', '/api/logout'])
      expect(code(await send(all, 'POST', path, path.endsWith('tokens') ? more : undefined))).toEqual([
        403,
        'session.only',
      ]);
    expect(code(await send(all, 'GET', '/api/accounts'))).toEqual([403, 'account.notAdministrator']);
  });

  it('signs nothing, for it cannot prove that its person is there', async () => {
    const client = await as('chutich');
    const { token } = await issue(client, ['read', 'act']);
    const act = { visit: { step: 'sign', round: 1 }, hash: 'f'.repeat(64), capacity: 'TM' };
    const key = { 'idempotency-key': randomUUID() };
    expect(code(await send(token, 'POST', `/api/tasks/${randomUUID()}/sign`, act, key))).toEqual([
      403,
      'again.notByToken',
    ]);
  });

  it('is not rescued by a cookie beside it, and a cookie is not excused by it', async () => {
    const client = await as('chutich');
    const beside = { cookie: client.cookie ?? '', ...bearer('mdt_invented') };
    expect(code(await new Client(here.url).send('GET', '/api/me', undefined, beside))).toEqual([401, 'session.none']);
    for (const authorization of ['Bearer', 'Basic abc', 'Bearer a b', `Bearer ${'x'.repeat(500)}`, ''])
      expect(
        (await new Client(here.url).send('GET', '/api/me', undefined, { cookie: client.cookie ?? '', authorization }))
          .status,
      ).toBe(401);
  });

  it.each([
    ['no scope', { scopes: [] }, 'scopes'],
    ['an unknown scope', { scopes: ['everything'] }, 'scopes'],
    ['a scope twice', { scopes: ['read', 'read'] }, 'scopes'],
    ['no end', { days: null }, 'days'],
    ['an end in years', { days: 3650 }, 'days'],
    ['no name', { name: ' ' }, 'name'],
    ['a field that is none', { admin: true }, 'admin'],
  ])('is not issued with %s', async (_, change, field) => {
    const client = await as('chutich');
    const asked = { name: 'x', scopes: ['read'], days: 30, ...change };
    const { status, body } = await client.send<ProblemView>('POST', '/api/auth/tokens', asked);
    expect([status, body.errors?.map((error) => error.field)]).toEqual([400, [field]]);
  });

  it('ends when it is revoked, when its time is over, and with the account', async () => {
    const client = await as('phochutich');
    const [one, two, three] = [
      await issue(client, ['read']),
      await issue(client, ['read']),
      await issue(client, ['read']),
    ];
    const look = async ({ token }: IssuedTokenView) => code(await send(token, 'GET', '/api/me'));
    const other = await as('chutich');
    expect((await other.send('POST', `/api/auth/tokens/${one.details.id}/revoke`)).status).toBe(404);
    expect((await client.send('POST', `/api/auth/tokens/${one.details.id}/revoke`)).status).toBe(204);
    expect(await look(one)).toEqual([401, 'session.none']);
    await sql('update api_token set expires_at = clock_timestamp() where id = $1', [two.details.id]);
    expect(await look(two)).toEqual([401, 'session.expired']);
    expect((await look(three))[0]).toBe(200);
    await sql(`update account set disabled = true where username = 'phochutich'`);
    expect(await look(three)).toEqual([401, 'session.none']);
    await sql(`update account set disabled = false where username = 'phochutich'`);
  });
});
