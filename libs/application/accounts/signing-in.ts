import type { AccountRecords } from './account-records.js';
import { AccountAdministration } from './administration.js';
import type { CeremonyRecords, FactorRecords, IdentityRecords } from './factor-records.js';
import { OwnAccount } from './own-account.js';
import { Passkeys } from './passkeys.js';
import { Sealer } from './sealing.js';
import { SecondFactors } from './second-factors.js';
import type { SessionLimits, SessionRecords, TokenRecords } from './session-records.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in.js';
import { LoginThrottle } from './throttle.js';
import type { LoginTries } from './throttle.js';
import { ApiTokens } from './tokens.js';

export type SigningInRecords = {
  accounts: AccountRecords;
  sessions: SessionRecords;
  tokens: TokenRecords;
  factors: FactorRecords;
  ceremonies: CeremonyRecords;
  identities: IdentityRecords;
  tries: LoginTries;
};
export type SigningInSettings = { limits: SessionLimits; secretKey: string | null };

/** The use cases of signing in, over their ports. */
export const signingIn = (records: SigningInRecords, { limits, secretKey }: SigningInSettings, clock = Date.now) => {
  const throttle = new LoginThrottle(records.tries);
  const sessions = new Sessions(records.sessions, limits);
  const factors = new SecondFactors(records.factors, secretKey === null ? null : new Sealer(secretKey), clock);
  return {
    sessions,
    factors,
    signIn: new SignIn(records.accounts, sessions, factors, throttle),
    passkeys: new Passkeys(records.factors, records.accounts, records.ceremonies),
    tokens: new ApiTokens(records.tokens),
    own: new OwnAccount(records.accounts, throttle),
    administration: new AccountAdministration(records.accounts),
  };
};
