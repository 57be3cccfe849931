import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../apps/cli/cli.js';
import type {
  AccountView,
  HandedOverView,
  IssuedTokenView,
  OwnAccountView,
} from '../../libs/contracts/account-http.js';
import type { MeView, TaskListView } from '../../libs/contracts/http.js';
import { Client } from '../support/api/client.js';
import { installation } from '../support/api/installation.js';
import type { Installation } from '../support/api/installation.js';
import { aged, bearer, code, follow } from '../support/api/signing-in.js';

/** Accounts as their administrator keeps them, and as the persons concerned notice it. */

const administrator = 'quantri';
let here: Installation;
let admin: Client;
beforeAll(async () => {
  here = await installation({ REAUTHENTICATION_MINUTES: '5' });
});
afterAll(() => here.close());

const sql = (text: string, values: unknown[] = []) => here.db.pool.query(text, values);
const as = (username: string) => Client.login(here.url, username);
const stale = (minutes: number) => aged(here, minutes);
const own = (client: Client) => client.get<OwnAccountView>('/api/auth/account');

describe('an administrator', () => {
  beforeAll(async () => {
    admin = await as(administrator);
  });
  const accounts = () => admin.get<AccountView[]>('/api/accounts');
  const idOf = async (username: string): Promise<string> =>
    (await accounts()).find((account) => account.username === username)?.id ?? '';
  const handed = async (path: string, body: object): Promise<HandedOverView> =>
    (await admin.send<HandedOverView>('POST', path, body)).body;
  const choose = (username: string, given: string, password = 'mật khẩu mới') =>
    new Client(here.url).send('POST', '/api/recovery', { username, code: given, password });

  it('is the only one who sees accounts, and sees nothing of the work', async () => {
    const clerk = await as('vanthu');
    expect(code(await clerk.send('GET', '/api/accounts'))).toEqual([403, 'account.notAdministrator']);
    const [first] = await accounts();
    expect(Object.keys(first ?? {}).toSorted()).toEqual(
      [
        'id',
        'kind',
        'lastSeen',
        'lockedUntil',
        'passkeys',
        'person',
        'responsible',
        'sessions',
        'state',
        'tokens',
        'totp',
        'username',
      ].toSorted(),
    );
  });

  it('invites a person, who chooses a password with a code that works once', async () => {
    const invited = await handed('/api/accounts', { username: 'moi.vao', person: 'le-quang-vinh' });
    expect((await accounts()).find(({ username }) => username === 'moi.vao')?.state).toBe('invited');
    expect(code(await choose('moi.vao', 'invented'))).toEqual([403, 'recovery.failed']);
    expect(code(await choose('nobody', invited.code))).toEqual([403, 'recovery.failed']);
    expect(code(await choose('moi.vao', invited.code, 'moi.vao'))).toEqual([422, 'password.unfit']);
    expect((await choose('moi.vao', invited.code)).status).toBe(204);
    expect(code(await choose('moi.vao', invited.code))).toEqual([403, 'recovery.failed']);
    expect((await Client.login(here.url, 'moi.vao', 'mật khẩu mới')).me?.person.id).toBe('le-quang-vinh');
    const again = { username: 'moi.vao', person: 'le-quang-vinh' };
    expect(code(await admin.send('POST', '/api/accounts', again))).toEqual([409, 'account.taken']);
    expect(code(await admin.send('POST', '/api/accounts', { ...again, person: 'nobody' }))).toEqual([
      422,
      'person.unknown',
    ]);
    expect(code(await admin.send('POST', '/api/accounts', { ...again, username: 'a b' }))).toEqual([
      422,
      'account.nameInvalid',
    ]);
  });

  it('resets an account: password, sessions and tokens are void at once, and the person is told by whom', async () => {
    const person = await as('xaydung.giamdoc');
    const { token } = (
      await person.send<IssuedTokenView>('POST', '/api/auth/tokens', { name: 'x', scopes: ['read'], days: 1 })
    ).body;
    const { code: given } = await handed(`/api/accounts/${await idOf('xaydung.giamdoc')}/reset`, { factors: true });
    expect((await person.send('GET', '/api/me')).status).toBe(401);
    expect((await new Client(here.url).send('GET', '/api/me', undefined, bearer(token))).status).toBe(401);
    await expect(as('xaydung.giamdoc')).rejects.toThrow('login.failed');
    await sql(`update reset_code set expires_at = clock_timestamp()`);
    expect(code(await choose('xaydung.giamdoc', given))).toEqual([403, 'recovery.failed']);
    const renewed = await handed(`/api/accounts/${await idOf('xaydung.giamdoc')}/reset`, { factors: false });
    expect((await choose('xaydung.giamdoc', renewed.code, 'mandate2')).status).toBe(204);
    const { notices } = await own(await Client.login(here.url, 'xaydung.giamdoc', 'mandate2'));
    expect(notices.map(({ words }) => words.vi).join()).toContain('do Mai Quốc Trung');
  });

  it('disables and enables: what was open is closed, and stays so', async () => {
    const person = await as('xaydung.chuyenvien');
    const id = await idOf('xaydung.chuyenvien');
    expect((await admin.send('POST', `/api/accounts/${id}/disable`)).status).toBe(204);
    expect((await person.send('GET', '/api/me')).status).toBe(401);
    expect(code(await admin.send('POST', `/api/accounts/${id}/disable`))).toEqual([409, 'account.asItWas']);
    expect((await admin.send('POST', `/api/accounts/${id}/enable`)).status).toBe(204);
    expect((await person.send('GET', '/api/me')).status).toBe(401);
    expect((await as('xaydung.chuyenvien')).me?.username).toBe('xaydung.chuyenvien');
  });

  it('sees who is kept out, and lets them try again', async () => {
    const door = () =>
      new Client(here.url).send('POST', '/api/login', { username: 'noivu.chuyenvien', password: 'sai' });
    for (let tried = 0; tried < 5; tried += 1) await door();
    expect(code(await door())).toEqual([429, 'login.throttled']);
    const id = await idOf('noivu.chuyenvien');
    expect((await accounts()).find((account) => account.id === id)?.state).toBe('locked');
    expect((await admin.send('POST', `/api/accounts/${id}/unlock`)).status).toBe(204);
    expect((await as('noivu.chuyenvien')).me).not.toBeNull();
  });

  it('does nothing of that to their own account, nor to one that is not there, nor without a proof', async () => {
    const mine = await idOf(administrator);
    expect(code(await admin.send('POST', `/api/accounts/${mine}/disable`))).toEqual([403, 'account.self']);
    expect(code(await admin.send('POST', `/api/accounts/${mine}/reset`, { factors: false }))).toEqual([
      403,
      'account.self',
    ]);
    expect(code(await admin.send('POST', '/api/accounts/none/disable'))).toEqual([404, 'account.unknown']);
    await stale(10);
    expect(code(await admin.send('POST', `/api/accounts/${mine}/disable`))).toEqual([403, 'again.needed']);
    follow(admin, (await admin.send('POST', '/api/auth/again/password', { password: 'mandate' })).headers);
  });

  it('makes an account for a program: it has tokens, no password, and lives as long as who answers for it', async () => {
    const added = await handed('/api/accounts/services', { username: 'lien-thong', responsible: 'vu-thi-hanh' });
    const clerk = await as('vanthu');
    const asked = { name: 'trục liên thông', scopes: ['read', 'act'], days: 90 };
    const path = `/api/auth/services/${added.id}/tokens`;
    expect((await (await as('chutich')).send('POST', path, asked)).status).toBe(404);
    const { token } = (await clerk.send<IssuedTokenView>('POST', path, asked)).body;
    const program = (method: string, to: string, body?: object, more: Record<string, string> = {}) =>
      new Client(here.url).send(method, to, body, { ...bearer(token), ...more });
    expect((await program('GET', '/api/me')).body).toMatchObject({
      username: 'lien-thong',
      person: { id: 'service:lien-thong' },
      posts: [],
    });
    const { services } = await own(clerk);
    expect(services).toMatchObject([{ username: 'lien-thong', tokens: [{ name: 'trục liên thông' }] }]);
    await expect(as('lien-thong')).rejects.toThrow('login.failed');
    expect(code(await admin.send('POST', `/api/accounts/${added.id}/reset`, { factors: false }))).toEqual([
      404,
      'account.unknown',
    ]);
    const list = (await program('GET', '/api/tasks')).body as TaskListView;
    const accept = { visit: { step: 'accept', round: 1 } };
    const key = { 'idempotency-key': randomUUID() };
    if (list.items[0])
      expect(
        (await program('POST', `/api/tasks/${list.items[0].id}/accept`, accept, key)).status,
      ).toBeGreaterThanOrEqual(400);
    await sql(`update account set disabled = true where username = 'vanthu'`);
    expect((await program('GET', '/api/me')).status).toBe(401);
    await sql(`update account set disabled = false where username = 'vanthu'`);
    expect((await program('GET', '/api/me')).status).toBe(200);
  });

  it('leaves a record of every change in the journal, in one chain, without a secret', async () => {
    const { rows } = await sql(
      `select kind, payload from journal where stream_kind = 'accounts' and stream_id = 'accounts' order by seq`,
    );
    const kinds = new Set(rows.map(({ kind }: { kind: string }) => kind));
    for (const kind of [
      'accountAdded',
      'passwordReset',
      'passwordChosen',
      'accountDisabled',
      'accountEnabled',
      'tokenIssued',
      'accountUnlocked',
    ])
      expect([kind, kinds.has(kind)]).toEqual([kind, true]);
    expect(JSON.stringify(rows)).not.toMatch(/mdt_|argon2|mật khẩu mới/);
  });
});

describe('an operator at the command line', () => {
  const run = async (...argv: string[]) => {
    const said: string[] = [];
    const out = (text: string): void => void said.push(text);
    const env = { ...process.env, DATABASE_URL: here.config.databaseUrl, MANDATE_MODE: 'test' };
    const exit = await runCli(['account', ...argv, '--lang', 'en'], env, { out, err: out });
    return { exit, said: said.join('\n') };
  };

  it('cares for accounts on the day on which no administrator can come in', async () => {
    const session = await as('noivu.truongphong');
    expect((await run('disable', 'noivu.truongphong')).said).toContain('is disabled');
    expect((await run('disable', 'noivu.truongphong')).exit).toBe(1);
    expect((await session.send('GET', '/api/me')).status).toBe(401);
    expect((await run('enable', 'noivu.truongphong')).exit).toBe(0);
    expect((await run('unlock', 'noivu.truongphong')).exit).toBe(1);
    const given = (await run('reset', 'noivu.truongphong')).said.split(' ').at(-1) ?? '';
    await expect(as('noivu.truongphong')).rejects.toThrow('login.failed');
    const chosen = { username: 'noivu.truongphong', code: given, password: 'mật khẩu mới' };
    expect((await new Client(here.url).send('POST', '/api/recovery', chosen)).status).toBe(204);
    expect((await run('reset', 'nobody')).exit).toBe(1);
  });

  it('makes service accounts, and issues, lists and revokes tokens', async () => {
    expect((await run('service', 'bao-cao', 'nobody')).exit).toBe(1);
    expect((await run('service', 'bao-cao', 'nguyen-minh-khoi')).exit).toBe(0);
    expect((await run('token', 'bao-cao', 'thống kê', 'everything', '30')).exit).toBe(1);
    expect((await run('token', 'bao-cao', 'thống kê', 'read', '0')).exit).toBe(1);
    const { said: token } = await run('token', 'bao-cao', 'thống kê', 'read', '30');
    expect((await new Client(here.url).send('GET', '/api/me', undefined, bearer(token))).status).toBe(200);
    const { said: listed } = await run('tokens', 'bao-cao');
    expect(listed).toContain('thống kê  read  until');
    expect((await run('revoke', 'bao-cao', listed.split(' ')[0] ?? '')).exit).toBe(0);
    expect((await new Client(here.url).send('GET', '/api/me', undefined, bearer(token))).status).toBe(401);
  });
});

describe('a person whose post is taken away', () => {
  it('acts from the next request on as who they are now, in the session that was open', async () => {
    const client = await as('taichinh.chuyenvien');
    expect((await client.get<MeView>('/api/me')).posts).toHaveLength(1);
    await sql(
      `insert into organisation (version, body, at) select version + 1, jsonb_set(jsonb_set(body, '{version}', to_jsonb(version + 1)), '{tenures}',
         (select jsonb_agg(t) from jsonb_array_elements(body->'tenures') t where t->>'person' <> 'le-duc-hieu')), mandate_now()
       from organisation order by version desc limit 1`,
    );
    expect((await client.get<MeView>('/api/me')).posts).toEqual([]);
  });
});
