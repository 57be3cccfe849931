import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { AccountRecords, Account } from './account-records.js';
import type { CeremonyKind, CeremonyRecords, FactorRecords, Passkey, PasskeyRow } from './factor-records.js';
import { hashOfSecret, newSecret } from './secrets.js';
import type { Owner } from './sessions.js';

/** For whom a passkey is good: the name of the site, and the origin of its pages. */
export type Site = { id: string; origin: string };
export type Begun<Options> = { ceremony: string; options: Options };
export type Creation = PublicKeyCredentialCreationOptionsJSON;
export type Request = PublicKeyCredentialRequestOptionsJSON;
export type Created = RegistrationResponseJSON;
export type Presented = AuthenticationResponseJSON;
export type Finished<Response> = { ceremony: string; response: Response; site: Site };

const minutes = 5;

/**
 * Keys that never leave a person's device. Its own lock (a finger, a PIN) is always asked for, so that a passkey alone is
 * two factors. Whose it is, the device says: no user name is typed, and none can be tried.
 */
export class Passkeys {
  constructor(
    private readonly factors: FactorRecords,
    private readonly accounts: AccountRecords,
    private readonly ceremonies: CeremonyRecords,
  ) {}

  async beginAdding({ account }: Owner, username: string, site: Site): Promise<Begun<Creation>> {
    const known = await this.factors.passkeys(account);
    const options = await generateRegistrationOptions({
      rpName: 'Mandate',
      rpID: site.id,
      userName: username,
      userID: new TextEncoder().encode(account),
      attestationType: 'none',
      excludeCredentials: known.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return this.begin('passkeyAdd', account, options);
  }

  async add(owner: Owner, name: string, { ceremony, response, site }: Finished<Created>): Promise<boolean> {
    const challenge = await this.challengeOf(ceremony, 'passkeyAdd', owner.account);
    if (challenge === null) return false;
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
    }).catch(() => ({ registrationInfo: undefined }));
    if (!registrationInfo) return false;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    const { account, person } = owner;
    const entry = { kind: 'passkeyAdded' as const, account, by: person, facts: { name } };
    return this.factors.addPasskey({ id, account, name, publicKey, counter, transports }, entry);
  }

  /** `again`: only the passkeys of who is logged in; otherwise any that this site has given. */
  async beginPresenting(site: Site, again: Owner | null): Promise<Begun<Request>> {
    const known = again ? await this.factors.passkeys(again.account) : [];
    const allowCredentials = known.map(({ id }) => ({ id }));
    const options = await generateAuthenticationOptions({
      rpID: site.id,
      userVerification: 'required',
      allowCredentials,
    });
    return this.begin(again ? 'passkeyAgain' : 'passkeyLogin', again?.account ?? null, options);
  }

  /** Whose passkey was presented, or `null`. */
  async present(finished: Finished<Presented>, again: Owner | null): Promise<Account | null> {
    const kind = again ? 'passkeyAgain' : 'passkeyLogin';
    const challenge = await this.challengeOf(finished.ceremony, kind, again?.account ?? null);
    const passkey = await this.factors.passkey(finished.response.id);
    if (challenge === null || !passkey || (again && passkey.account !== again.account)) return null;
    if (!(await this.isGenuine(passkey, challenge, finished))) return null;
    const account = await this.accounts.byId(passkey.account);
    return account?.disabled ? null : account;
  }

  list({ account }: Owner): Promise<PasskeyRow[]> {
    return this.factors.passkeys(account);
  }

  remove({ account, person }: Owner, id: string): Promise<boolean> {
    return this.factors.removePasskey(account, id, { kind: 'passkeyRemoved', account, by: person });
  }

  /** A counter that does not grow belongs to a copy: the passkey is not believed. */
  private async isGenuine(
    passkey: Passkey,
    challenge: string,
    { response, site }: Finished<Presented>,
  ): Promise<boolean> {
    const { id, publicKey, counter } = passkey;
    const transports = passkey.transports as AuthenticatorTransport[];
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: { id, publicKey, counter, transports },
    }).catch(() => ({ verified: false, authenticationInfo: { newCounter: 0 } }));
    return verified && this.factors.usePasskey(id, authenticationInfo.newCounter);
  }

  private async begin<Options extends { challenge: string }>(
    kind: CeremonyKind,
    account: string | null,
    options: Options,
  ): Promise<Begun<Options>> {
    const ceremony = newSecret();
    await this.ceremonies.begin(
      hashOfSecret(ceremony),
      { kind, account, data: { challenge: options.challenge } },
      minutes,
    );
    return { ceremony, options };
  }

  private async challengeOf(ceremony: string, kind: CeremonyKind, account: string | null): Promise<string | null> {
    const found = await this.ceremonies.take(hashOfSecret(ceremony), kind);
    return found && found.account === account ? (found.data['challenge'] ?? null) : null;
  }
}
