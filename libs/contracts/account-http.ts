import type { Words } from '../domain/words.js';

/** JSON shapes of signing in and of accounts. Instants are ISO 8601 in UTC, of the real clock. */

export type SignInMethod = 'password' | 'totp' | 'recoveryCode' | 'passkey' | 'provider';
export type TokenScope = 'read' | 'act' | 'organisation' | 'accounts';

/** What the door offers; `provider` is the name of the identity provider. */
export type LoginWaysView = { passkeys: boolean; provider: string | null };
/** Where the browser goes next, so that the identity provider forgets the person too. */
export type LogoutView = { farewell: string | null };
/** With what the person who is logged in can prove it once more. */
export type AgainWaysView = { password: boolean; code: boolean; passkey: boolean; provider: string | null };

export type SessionView = {
  id: string;
  current: boolean;
  method: SignInMethod;
  device: string;
  address: string;
  since: string;
  lastSeen: string;
  until: string;
};
export type PasskeyView = { id: string; name: string; since: string; lastUsed: string | null };
export type TokenView = {
  id: string;
  name: string;
  scopes: TokenScope[];
  since: string;
  until: string;
  lastUsed: string | null;
  lastAddress: string | null;
};
export type IssuedTokenView = { token: string; details: TokenView };
export type TotpSetupView = { secret: string; address: string };
export type RecoveryCodesView = { codes: string[] };
export type CeremonyView = { ceremony: string; options: object };

export type AccountNoticeView = { id: string; at: string; words: Words };
export type ServiceView = { id: string; username: string; disabled: boolean; tokens: TokenView[] };
export type OwnAccountView = {
  username: string;
  hasPassword: boolean;
  totp: { on: boolean; canAdd: boolean; codesLeft: number };
  canAddPasskey: boolean;
  passkeys: PasskeyView[];
  sessions: SessionView[];
  tokens: TokenView[];
  /** Programs that this person answers for. */
  services: ServiceView[];
  notices: AccountNoticeView[];
};

/** An account as its administrator sees it: who, and by what they come in; nothing of their work. */
export type AccountView = {
  id: string;
  username: string;
  kind: 'person' | 'service';
  person: { id: string; name: string };
  responsible: { id: string; name: string } | null;
  state: 'active' | 'invited' | 'locked' | 'disabled';
  lockedUntil: string | null;
  totp: boolean;
  passkeys: number;
  tokens: number;
  sessions: number;
  lastSeen: string | null;
};
/** Shown once: with it the person chooses a password of their own. */
export type HandedOverView = { id: string; code: string };
