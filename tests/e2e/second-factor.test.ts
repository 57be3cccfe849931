import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountView, RecoveryCodesView, TotpSetupView } from '../../libs/contracts/account-http.js';
import type { AlertsView, MeView } from '../../libs/contracts/http.js';
import { Client } from '../support/api/client.js';
import { installation, listening, type Installation } from '../support/api/installation.js';
import { code, codeOf, follow } from '../support/api/signing-in.js';

/** An office that asks more than a password of its administrators. */

let here: Installation;
let admin: Client;
beforeAll(async () => {
  here = await installation({ SECOND_FACTOR: 'administrator' });
  admin = await Client.login(here.url, 'quantri');
});
afterAll(() => here.close());

const as = (username: string) => Client.login(here.url, username);
const me = (client: Client) => client.get<MeView>('/api/me');

describe('who has a duty that a password is not enough for', () => {
  it('is let in to add a second factor, and to nothing else', async () => {
    expect((await me(admin)).mustEnrol).toBe(true);
    for (const path of ['/api/accounts', '/api/tasks', '/api/inbox', '/api/auth/sessions', '/api/organisation'])
      expect(code(await admin.send('GET', path))).toEqual([403, 'factor.needed']);
    expect((await admin.send('GET', '/api/auth/account')).status).toBe(200);
  });

  it('is let in to all of it once there is one, and asked for it at the next login', async () => {
    const { secret } = (await admin.send<TotpSetupView>('POST', '/api/auth/totp')).body;
    const confirm = { code: codeOf(secret, -1) };
    follow(admin, (await admin.send<RecoveryCodesView>('POST', '/api/auth/totp/confirm', confirm)).headers);
    expect((await me(admin)).mustEnrol).toBe(false);
    expect((await admin.send('GET', '/api/accounts')).status).toBe(200);
    const given = { username: 'quantri', password: 'mandate' };
    expect(code(await new Client(here.url).send('POST', '/api/login', given))).toEqual([401, 'login.codeNeeded']);
    const entered = await new Client(here.url).send<MeView>('POST', '/api/login', { ...given, code: codeOf(secret) });
    expect(entered.body.mustEnrol).toBe(false);
  });

  it('has it from the moment in which they are given the post, in sessions that are open too', async () => {
    const verifier = await as('thamtra');
    expect((await verifier.send('GET', '/api/tasks')).status).toBe(200);
    const { posts } = await me(admin);
    const act = {
      ...{ act: 'appoint', post: posts[0]?.id, person: verifier.me?.person.id },
      ...{ from: null, to: null, replacing: true },
    };
    const body = { act, reason: 'Phân công lại', basis: null, seen: null };
    const appointed = await admin.send('POST', '/api/organisation/acts', body, { 'idempotency-key': randomUUID() });
    expect(appointed.status).toBe(200);
    expect(code(await verifier.send('GET', '/api/tasks'))).toEqual([403, 'factor.needed']);
  });
});

it('everybody else comes in by a password', async () => {
  const chairman = await as('chutich');
  expect((await me(chairman)).mustEnrol).toBe(false);
  expect((await chairman.send('GET', '/api/tasks')).status).toBe(200);
});

it('a flood is counted for all processes together', async () => {
  const other = await listening(here.config);
  const knock = async (url: string) => code(await new Client(url).send('POST', '/api/login/passkey/begin', {}));
  for (const url of [here.url, other.url]) {
    for (let knocks = 0; knocks < 60; knocks += 10) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => knock(url)));
      expect(answers.filter(([status]) => status === 429)).toEqual([]);
    }
  }
  for (const url of [here.url, other.url]) expect(await knock(url)).toEqual([429, 'rate.exceeded']);
  await other.close();
});

it('the security officer is told who changed an account', async () => {
  await here.db.pool.query(`update session set method = 'totp'`);
  const keeper = await as('thamtra');
  await here.db.pool.query(`update session set method = 'totp'`);
  const account = (await keeper.get<AccountView[]>('/api/accounts')).find(({ username }) => username === 'vanthu');
  expect((await keeper.send('POST', `/api/accounts/${account?.id}/disable`)).status).toBe(204);
  const officer = await as('anninh');
  const { alerts } = await officer.get<AlertsView>('/api/alerts');
  expect(alerts[0]).toMatchObject({ by: keeper.me?.person.name });
});
