import { createRemoteJWKSet, customFetch as jwksFetch, jwtVerify } from 'jose';
import * as openid from 'openid-client';
import { IdentityProvider } from '../../application/accounts/provider.js';
import type { Identity, LoggedOut, Question } from '../../application/accounts/provider.js';
import { outgoingFetch } from '../http/outgoing.js';
import { Refused } from '../problems/problem.js';
import type { ProviderConfig } from '../sign-in-config.js';

type Claims = Record<string, unknown>;
type Addresses = { callback: string; farewell: string };

/** When somebody has to confirm that it is them, a proof of this age at most counts (seconds). */
const freshProof = 60;
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
const fetchOutside = outgoingFetch('operator');

/** Authorisation code with PKCE, state and nonce; the issuer is the one that was configured, and no other. */
export class OpenIdProvider extends IdentityProvider {
  private discovered: Promise<openid.Configuration> | null = null;

  constructor(
    private readonly config: ProviderConfig,
    private readonly addresses: Addresses,
  ) {
    super();
  }

  async ask(again: boolean): Promise<{ address: string; question: Question }> {
    const provider = await this.discover();
    const question = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const address = openid.buildAuthorizationUrl(provider, {
      redirect_uri: this.addresses.callback,
      scope: this.config.scopes,
      code_challenge: await openid.calculatePKCECodeChallenge(question.verifier),
      code_challenge_method: 'S256',
      ...{ state: question.state, nonce: question.nonce },
      ...(again ? { prompt: 'login', max_age: String(freshProof) } : {}),
    });
    return { address: address.href, question };
  }

  async answer(callback: URL, { state, nonce, verifier }: Question, again: boolean): Promise<Identity | null> {
    const provider = await this.discover();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await openid
      .authorizationCodeGrant(provider, callback, { ...checks, ...(again ? { maxAge: freshProof } : {}) })
      .catch(wrongAnswer);
    const claims = tokens?.claims();
    if (!tokens || !claims) return null;
    return this.identityOf(
      claims,
      { ...(await this.userInfo(provider, tokens.access_token, claims.sub)), ...claims },
      tokens.id_token,
    );
  }

  async farewell(hint: string | null): Promise<string | null> {
    const provider = await this.discover().catch(() => null);
    if (provider?.serverMetadata().end_session_endpoint === undefined) return null;
    return openid.buildEndSessionUrl(provider, {
      post_logout_redirect_uri: this.addresses.farewell,
      ...(hint === null ? {} : { id_token_hint: hint }),
    }).href;
  }

  /** OpenID Connect Back-Channel Logout 1.0, section 2.6. A token that comes twice ends what has ended. */
  async loggedOut(logoutToken: string): Promise<LoggedOut | null> {
    const { jwks_uri, issuer } = (await this.discover()).serverMetadata();
    const keys = createRemoteJWKSet(new URL(jwks_uri ?? ''), { [jwksFetch]: fetchOutside });
    const expected = {
      issuer,
      audience: this.config.clientId,
      maxTokenAge: '5m',
      requiredClaims: ['iat', 'jti', 'events'],
    };
    const checked = await jwtVerify(logoutToken, keys, expected).catch(() => null);
    if (!checked || 'nonce' in checked.payload || !isLogout(checked.payload['events'])) return null;
    const subject = textOf(checked.payload, 'sub');
    const session = textOf(checked.payload, 'sid');
    return subject === null && session === null ? null : { subject, session };
  }

  /** Once; a provider that is away is asked again with the next person. */
  private discover(): Promise<openid.Configuration> {
    this.discovered ??= this.look().catch((error: unknown) => {
      this.discovered = null;
      throw new Refused('provider.away', {}, { cause: error });
    });
    return this.discovered;
  }

  private look(): Promise<openid.Configuration> {
    const { issuer, clientId, clientSecret } = this.config;
    const url = new URL(issuer);
    // `http:` is taken in a demonstration alone: the settings of a production refuse it.
    const execute = url.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
    return openid.discovery(url, clientId, clientSecret, undefined, { execute, [openid.customFetch]: fetchOutside });
  }

  /** Many providers tell groups and e-mail here alone. */
  private async userInfo(provider: openid.Configuration, accessToken: string, subject: string): Promise<Claims> {
    if (provider.serverMetadata().userinfo_endpoint === undefined) return {};
    return openid.fetchUserInfo(provider, accessToken, subject);
  }

  private identityOf(token: openid.IDToken, claims: Claims, hint: string | undefined): Identity {
    const { personClaim, groupsClaim } = this.config;
    const groups = claimAt(claims, groupsClaim);
    return {
      issuer: token.iss,
      subject: token.sub,
      session: textOf(claims, 'sid'),
      hint: hint ?? null,
      // An address that nobody has checked could be anybody's.
      email: claims['email_verified'] === true ? textOf(claims, 'email') : null,
      person: personClaim === null ? null : textOf(claims, personClaim),
      groups: (Array.isArray(groups) ? groups : [groups]).filter((group) => typeof group === 'string'),
    };
  }
}

/** What the provider or the browser got wrong is an answer that is none; that it cannot be reached is another matter. */
const wrongAnswer = (error: unknown): null => {
  const code = (error as { code?: unknown }).code;
  if (error instanceof openid.AuthorizationResponseError || error instanceof openid.ResponseBodyError) return null;
  if (error instanceof openid.ClientError && code !== 'OAUTH_TIMEOUT') return null;
  throw new Refused('provider.away', {}, { cause: error });
};

const isLogout = (events: unknown): boolean => typeof events === 'object' && events !== null && logoutEvent in events;

/** `realm_access.roles` names a claim inside another. */
const claimAt = (claims: Claims, path: string): unknown =>
  path in claims
    ? claims[path]
    : path
        .split('.')
        .reduce<unknown>((at, name) => (isClaims(at) && Object.hasOwn(at, name) ? at[name] : undefined), claims);
const isClaims = (value: unknown): value is Claims => typeof value === 'object' && value !== null;
const textOf = (claims: Claims, name: string): string | null => {
  const value = claimAt(claims, name);
  return typeof value === 'string' && value !== '' ? value : null;
};
