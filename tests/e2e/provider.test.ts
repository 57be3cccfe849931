import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { generateKeyPair } from 'jose';
import type { MeView } from '../../libs/contracts/http.js';
import { clientId, clientSecret, identityProvider } from '../support/api/identity-provider.js';
import type { Someone } from '../support/api/identity-provider.js';
import { installation } from '../support/api/installation.js';
import type { Installation } from '../support/api/installation.js';
import { Wanderer } from '../support/api/wanderer.js';
import { tool } from '../support/tools.js';

/** Signing in through an OpenID Connect provider that really runs beside the product. */

let here: Installation;
let provider: Awaited<ReturnType<typeof identityProvider>>;
let visitor: Wanderer;

const { freePort } = await tool<{ freePort(): Promise<number> }>('lib/ports.mjs');

beforeAll(async () => {
  // The provider warns that it keeps everything in memory, which is right for a test.
  for (const level of ['warn', 'info'] as const) jest.spyOn(console, level).mockImplementation(() => undefined);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const door = `${url}/api/login/provider`;
  provider = await identityProvider({
    callback: `${door}/callback`,
    farewell: `${url}/login`,
    loggedOut: `${door}/logged-out`,
  });
  const client = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret };
  const mapping = {
    OIDC_SCOPES: 'openid profile email groups',
    OIDC_PERSON_CLAIM: 'staff',
    OIDC_GROUPS: 'office, board',
  };
  const env = {
    ...client,
    ...mapping,
    OIDC_NAME: 'Sở',
    PUBLIC_URL: url,
    REAUTHENTICATION_MINUTES: '5',
  };
  here = await installation(env, { port });
});
afterAll(async () => {
  await here.close();
  await provider.close();
});
beforeEach(() => {
  visitor = new Wanderer();
});

const khoi: Someone = { sub: 'u-1', staff: 'nguyen-minh-khoi', groups: ['office'], name: 'Khôi' };
const enter = async (someone: Someone | null, query = '?returnTo=/tasks') => {
  provider.present(someone);
  return visitor.go(`${here.url}/api/login/provider${query}`);
};
const me = async (): Promise<MeView | null> => {
  const { status, text } = await visitor.go(`${here.url}/api/me`);
  return status === 200 ? (JSON.parse(text) as MeView) : null;
};
const trouble = ({ url }: { url: URL }): string | null => url.searchParams.get('trouble');
const linked = async (sub: string): Promise<number | null> =>
  (await here.db.pool.query('select from provider_identity where subject = $1', [sub])).rowCount;

describe('through the provider', () => {
  it('a person comes in, to the page that they wanted, and the browser learns no secret on the way', async () => {
    const { url } = await enter(khoi);
    expect(url.pathname).toBe('/tasks');
    expect(await me()).toMatchObject({ username: 'chutich', person: { id: 'nguyen-minh-khoi' } });
    const asked = visitor.trail.find((at) => at.origin === provider.issuer);
    const parameters = Object.fromEntries(asked?.searchParams ?? []);
    expect(parameters).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', client_id: clientId });
    for (const needed of ['state', 'nonce', 'code_challenge']) expect(parameters[needed]).toMatch(/^[\w-]{43}$/);
    expect(visitor.trail.map(String).join()).not.toContain(encodeURIComponent(clientSecret));
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example/', '/%2F/evil.example', '/%5Cevil.example'])(
    'nobody is sent on to %s',
    async (returnTo) => {
      const { url } = await enter(khoi, `?returnTo=${encodeURIComponent(returnTo)}`);
      expect([url.origin, url.pathname]).toEqual([here.url, '/']);
    },
  );

  it('somebody is known by their subject from then on, whatever the other claims say', async () => {
    await enter(khoi);
    visitor = new Wanderer();
    await enter({ ...khoi, staff: 'tran-thi-thu-ha' });
    expect((await me())?.username).toBe('chutich');
    expect(await linked('u-1')).toBe(1);
  });

  it('an address names a person where the provider has verified it, and nobody where it has not', async () => {
    const email = await emailOf('tran-thi-thu-ha');
    const ha = { sub: 'u-2', groups: ['board'], email };
    expect(trouble(await enter({ ...ha, email_verified: false }))).toBe('provider.unknown');
    expect(trouble(await enter(ha))).toBe('provider.unknown');
    expect(await linked('u-2')).toBe(0);
    visitor = new Wanderer();
    await enter({ ...ha, email_verified: true });
    expect((await me())?.username).toBe('phochutich');
  });

  it.each<[string, Someone | null, string]>([
    ['nobody of another group', { ...khoi, sub: 'u-3', groups: ['visitors'] }, 'provider.noGroup'],
    ['nobody without a group', { sub: 'u-4', staff: 'nguyen-minh-khoi' }, 'provider.noGroup'],
    ['no stranger', { sub: 'u-5', staff: 'nobody', groups: ['office'] }, 'provider.unknown'],
    ['no person without an account', { sub: 'u-6', staff: 'le-quang-vinh-2', groups: ['office'] }, 'provider.unknown'],
    ['nobody whom the provider refuses', null, 'provider.failed'],
  ])('%s comes in', async (_, someone, code) => {
    const arrived = await enter(someone);
    expect([arrived.url.pathname, trouble(arrived)]).toEqual(['/login', code]);
    expect(await me()).toBeNull();
  });

  it('a disabled account stays outside', async () => {
    const disable = 'update account set disabled = $1 where username = $2';
    await here.db.pool.query(disable, [true, 'chutich']);
    expect(trouble(await enter(khoi))).toBe('provider.unknown');
    await here.db.pool.query(disable, [false, 'chutich']);
  });
});

const emailOf = async (person: string): Promise<string> => {
  const { rows } = await here.db.pool.query<{ body: { persons: { id: string; email?: string }[] } }>(
    'select body from organisation order by version desc limit 1',
  );
  const found = rows[0]?.body.persons.find(({ id }) => id === person)?.email;
  if (found === undefined) throw new Error(`${person} has no address`);
  return found;
};

describe('the way back', () => {
  /** Up to the callback, without going there. */
  const atTheDoor = async (): Promise<URL> => {
    provider.present(khoi);
    const started = await visitor.go(`${here.url}/api/login/provider`, { steps: 0 });
    let next = new URL(started.headers.get('location') ?? '');
    while (next.origin !== here.url) {
      const { headers } = await visitor.go(next, { steps: 0 });
      next = new URL(headers.get('location') ?? '', next);
    }
    return next;
  };

  it('is walked once', async () => {
    const back = await atTheDoor();
    expect(trouble(await visitor.go(back))).toBeNull();
    expect(await me()).not.toBeNull();
    expect(trouble(await visitor.go(back))).toBe('provider.failed');
  });

  it('is closed to another browser, and to one that never set out', async () => {
    const back = await atTheDoor();
    visitor = new Wanderer();
    expect(trouble(await visitor.go(back))).toBe('provider.failed');
    expect(await me()).toBeNull();
  });

  const changed: [string, (back: URL) => unknown][] = [
    ['another state', (back) => back.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (back) => back.searchParams.delete('state')],
    ['another issuer', (back) => back.searchParams.set('iss', 'https://evil.example')],
    ['an invented code', (back) => back.searchParams.set('code', 'x'.repeat(43))],
    ['another nonce', () => here.db.pool.query(`update ceremony set data = jsonb_set(data, '{nonce}', '"other"')`)],
    [
      'another verifier',
      () => here.db.pool.query(`update ceremony set data = jsonb_set(data, '{verifier}', '"${'v'.repeat(43)}"')`),
    ],
    ['too late', () => here.db.pool.query('update ceremony set expires_at = clock_timestamp()')],
  ];
  it.each(changed)('is refused with %s', async (_, change) => {
    const back = await atTheDoor();
    await change(back);
    expect(trouble(await visitor.go(back))).toBe('provider.failed');
    expect(await me()).toBeNull();
  });
});

describe('a logout', () => {
  const logout = async (): Promise<string> => {
    const csrf = (await me())?.csrf ?? '';
    const { text } = await visitor.go(`${here.url}/api/logout`, { method: 'POST', headers: { 'x-csrf-token': csrf } });
    return (JSON.parse(text) as { farewell: string }).farewell;
  };

  it('here says where to take leave of the provider, and leads back to our door', async () => {
    await enter(khoi);
    const farewell = new URL(await logout());
    expect(farewell.origin).toBe(provider.issuer);
    expect(farewell.searchParams.get('post_logout_redirect_uri')).toBe(`${here.url}/login`);
    expect(await me()).toBeNull();
    const { text } = await visitor.go(farewell);
    const xsrf = /name="xsrf" value="(\w+)"/.exec(text)?.[1] ?? '';
    const form = new URLSearchParams({ xsrf, logout: 'yes' });
    const { url } = await visitor.go(`${provider.issuer}/session/end/confirm`, { method: 'POST', body: form });
    expect(url.pathname).toBe('/login');
  });

  it('there ends the session here, by a message from server to server', async () => {
    await enter(khoi);
    const other = visitor;
    expect(await me()).not.toBeNull();
    const { text } = await other.go(`${provider.issuer}/session/end`);
    const xsrf = /name="xsrf" value="(\w+)"/.exec(text)?.[1] ?? '';
    const form = new URLSearchParams({ xsrf, logout: 'yes' });
    await other.go(`${provider.issuer}/session/end/confirm`, { method: 'POST', body: form });
    expect(await me()).toBeNull();
  });

  const tell = async (token: string): Promise<number> => {
    const body = new URLSearchParams({ logout_token: token });
    return (await fetch(`${here.url}/api/login/provider/logged-out`, { method: 'POST', body })).status;
  };

  it('of a person whom the provider has removed ends all their sessions', async () => {
    await enter(khoi);
    expect(await tell(await provider.logoutToken({ sub: 'u-1' }))).toBe(200);
    expect(await me()).toBeNull();
  });

  it('ends nothing where the message is not from the provider, or not for us, or no logout, or old', async () => {
    await enter(khoi);
    const { privateKey } = await generateKeyPair('RS256');
    const forged = [
      await provider.logoutToken({ sub: 'u-1' }, { key: privateKey }),
      await provider.logoutToken({ sub: 'u-1' }, { issuer: 'https://evil.example' }),
      await provider.logoutToken({ sub: 'u-1' }, { audience: 'another' }),
      await provider.logoutToken({ sub: 'u-1' }, { iat: Math.floor(Date.now() / 1000) - 3600 }),
      await provider.logoutToken({ sub: 'u-1', nonce: 'n' }),
      await provider.logoutToken({ sub: 'u-1', events: {} }),
      await provider.logoutToken({}),
      'nonsense',
    ];
    for (const token of forged) expect([token, await tell(token)]).toEqual([token, 400]);
    expect(await me()).not.toBeNull();
    expect(await tell(await provider.logoutToken({ sub: 'somebody else' }))).toBe(200);
    expect(await me()).not.toBeNull();
  });
});

describe('confirming that it is still them', () => {
  const stale = () => here.db.pool.query(`update session set authenticated_at = clock_timestamp() - interval '1 hour'`);
  const fresh = async (): Promise<boolean> => {
    const { rows } = await here.db.pool.query<{ fresh: boolean }>(
      `select authenticated_at > clock_timestamp() - interval '1 minute' as fresh from session where account_id =
        (select id from account where username = 'chutich') order by created_at desc limit 1`,
    );
    return rows[0]?.fresh ?? false;
  };

  it('asks the provider for a new proof, and keeps the session under a new token', async () => {
    await enter(khoi);
    await stale();
    const before = visitor.cookies(here.url);
    const { url } = await enter(khoi, '?again=true&returnTo=/login');
    expect(url.pathname).toBe('/login');
    expect(visitor.trail.some((at) => at.searchParams.get('prompt') === 'login')).toBe(true);
    expect(await fresh()).toBe(true);
    expect(visitor.cookies(here.url)).not.toBe(before);
  });

  it('takes no proof of somebody else, and none of a person whom the provider no longer lets in', async () => {
    await enter(khoi);
    await stale();
    expect(trouble(await enter(null, '?again=true'))).toBe('provider.failed');
    // At the provider somebody else is logged in by now.
    visitor.forget(provider.issuer);
    const ha = { sub: 'u-9', staff: 'tran-thi-thu-ha', groups: ['office'] };
    expect(trouble(await enter(ha, '?again=true'))).toBe('provider.another');
    expect(await fresh()).toBe(false);
  });
});
