import type { AccountEntry } from './account-entry.js';

export type StoredTotp = { secret: string; confirmed: boolean };
export type Passkey = {
  id: string;
  account: string;
  name: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
};
export type PasskeyRow = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

/** What a person proves themselves with beside a password. */
export abstract class FactorRecords {
  abstract totp(account: string): Promise<StoredTotp | null>;
  /** Replaces one that was never confirmed; a confirmed one has to be removed first. */
  abstract beginTotp(account: string, secret: string): Promise<boolean>;
  abstract confirmTotp(account: string, step: number, codeHashes: string[], entry: AccountEntry): Promise<boolean>;
  abstract removeTotp(account: string, entry: AccountEntry): Promise<boolean>;
  /** Once per step, whichever process asks: a code that was seen over a shoulder is worth nothing. */
  abstract useTotpStep(account: string, step: number): Promise<boolean>;
  abstract useRecoveryCode(account: string, codeHash: string, entry: AccountEntry): Promise<boolean>;
  abstract renewRecoveryCodes(account: string, codeHashes: string[], entry: AccountEntry): Promise<boolean>;
  abstract recoveryCodesLeft(account: string): Promise<number>;
  abstract addPasskey(passkey: Passkey, entry: AccountEntry): Promise<boolean>;
  abstract passkey(id: string): Promise<Passkey | null>;
  abstract passkeys(account: string): Promise<PasskeyRow[]>;
  /** `false` where the counter did not grow: then somebody has a copy. Authenticators that do not count say 0 for ever. */
  abstract usePasskey(id: string, counter: number): Promise<boolean>;
  abstract removePasskey(account: string, id: string, entry: AccountEntry): Promise<boolean>;
}

export type CeremonyKind = 'passkeyAdd' | 'passkeyLogin' | 'passkeyAgain' | 'provider';
export type Ceremony = { kind: CeremonyKind; account: string | null; data: Record<string, string> };

/** Half a conversation: begun by us, finished once, within minutes. */
export abstract class CeremonyRecords {
  abstract begin(tokenHash: string, ceremony: Ceremony, minutes: number): Promise<void>;
  abstract take(tokenHash: string, kind: CeremonyKind): Promise<Ceremony | null>;
}

export abstract class IdentityRecords {
  abstract accountOf(issuer: string, subject: string): Promise<string | null>;
  abstract link(identity: { issuer: string; subject: string; account: string }, entry: AccountEntry): Promise<void>;
}
