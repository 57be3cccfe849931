import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { Provider } from 'oidc-provider';
import type { Configuration } from 'oidc-provider';

export type Someone = { sub: string; [claim: string]: unknown };
export const clientId = 'mandate';
export const clientSecret = 'the secret of a client in a test';

/** A real OpenID Connect provider on a port of its own; who stands before it is said by `present`. */
export const identityProvider = async (ours: { callback: string; farewell: string; loggedOut: string }) => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  const people = new Map<string, Someone>();
  let before: string | null = null;
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configuration(ours, key, people));
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void handle(request, response);
    const answer = before === null ? { error: 'access_denied' } : { login: { accountId: before } };
    void provider.interactionDetails(request, response).then(async ({ prompt, params, session, grantId }) => {
      if (prompt.name === 'login') return provider.interactionFinished(request, response, answer);
      const grant =
        (grantId ? await provider.Grant.find(grantId) : undefined) ??
        new provider.Grant({ accountId: session?.accountId, clientId: String(params['client_id']) });
      grant.addOIDCScope(String(params['scope']));
      return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
    });
  });
  return {
    issuer,
    present: (someone: Someone | null) => {
      if (someone) people.set(someone.sub, someone);
      before = someone?.sub ?? null;
    },
    /** A logout token as the provider signs it, with whatever is changed about it. */
    logoutToken: async (
      claims: object,
      change: { issuer?: string; audience?: string; iat?: number; key?: Parameters<SignJWT['sign']>[0] } = {},
    ) =>
      new SignJWT({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, jti: 'j1', ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'logout+jwt' })
        .setIssuer(change.issuer ?? issuer)
        .setAudience(change.audience ?? clientId)
        .setIssuedAt(change.iat)
        .sign(change.key ?? (await importJWK(key))),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};

const configuration = (
  ours: { callback: string; farewell: string; loggedOut: string },
  key: object,
  people: Map<string, Someone>,
): Configuration => ({
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [ours.callback],
      post_logout_redirect_uris: [ours.farewell],
      backchannel_logout_uri: ours.loggedOut,
      backchannel_logout_session_required: true,
    },
  ],
  jwks: { keys: [key] },
  cookies: { keys: ['a key for the cookies of a test'] },
  scopes: ['openid', 'profile', 'email', 'groups'],
  claims: {
    openid: ['sub', 'sid'],
    profile: ['name', 'staff'],
    email: ['email', 'email_verified'],
    groups: ['groups'],
  },
  features: {
    devInteractions: { enabled: false },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      // Asks nobody: a browser without pages cannot press a button.
      logoutSource: (context, form) => void (context.body = form),
    },
  },
  pkce: { required: () => true },
  findAccount: (_context, sub) => {
    const someone = people.get(sub);
    return someone && { accountId: sub, claims: () => someone };
  },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 3600, Grant: 3600 },
});
