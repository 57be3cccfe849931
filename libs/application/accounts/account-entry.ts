import type { PersonId } from '../../domain/words.js';

/** What happens to an account and stands in the journal's stream `accounts`. Never a secret, not even hashed. */
export type AccountEntryKind =
  | 'accountAdded'
  | 'accountDisabled'
  | 'accountEnabled'
  | 'accountUnlocked'
  | 'accountLinked'
  | 'passwordReset'
  | 'passwordChosen'
  | 'passwordChanged'
  | 'totpAdded'
  | 'totpRemoved'
  | 'recoveryCodesRenewed'
  | 'recoveryCodeUsed'
  | 'passkeyAdded'
  | 'passkeyRemoved'
  | 'tokenIssued'
  | 'tokenRevoked'
  | 'sessionsEnded'
  | 'deviceNew';

/** `by`: who did it; `null` where the command line or the identity provider did. */
export type AccountEntry = {
  kind: AccountEntryKind;
  account: string;
  by: PersonId | null;
  facts?: Record<string, string | number | null>;
};

export const accountsStream = { kind: 'accounts', id: 'accounts' } as const;

/** The person hears of everything that lets somebody in or keeps them out, whoever did it. */
const quiet = new Set<AccountEntryKind>([
  'accountAdded',
  'accountEnabled',
  'accountUnlocked',
  'accountLinked',
  'sessionsEnded',
]);
export const isTold = ({ kind }: AccountEntry): boolean => !quiet.has(kind);
