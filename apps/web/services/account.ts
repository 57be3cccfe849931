import {
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { queryOptions } from '@tanstack/react-query';
import type {
  AccountView,
  AgainWaysView,
  CeremonyView,
  HandedOverView,
  IssuedTokenView,
  OwnAccountView,
  RecoveryCodesView,
  TokenScope,
  TotpSetupView,
} from '../../../libs/contracts/account-http.js';
import { get, post } from './http.js';

const at = (...parts: string[]): string => `/api/${parts.map(encodeURIComponent).join('/')}`;

export const ownAccountQuery = queryOptions({
  queryKey: ['account', 'own'],
  queryFn: ({ signal }) => get<OwnAccountView>('/api/auth/account', signal),
});
export const accountsQuery = queryOptions({
  queryKey: ['account', 'all'],
  queryFn: ({ signal }) => get<AccountView[]>('/api/accounts', signal),
});

export const againWays = (): Promise<AgainWaysView> => get<AgainWaysView>('/api/auth/again');
export const againByPassword = (password: string): Promise<void> =>
  post<void>('/api/auth/again/password', { body: { password } });
export const againByCode = (code: string): Promise<void> => post<void>('/api/auth/again/code', { body: { code } });
export const againByPasskey = async (): Promise<void> => {
  const { ceremony, options } = await post<CeremonyView>('/api/auth/again/passkey/begin');
  const response = await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
  await post<void>('/api/auth/again/passkey', { body: { ceremony, response } });
};

export const readAccountNotices = (): Promise<void> => post<void>('/api/auth/account/notices/read');
export const changePassword = (current: string, next: string): Promise<void> =>
  post<void>('/api/auth/password', { body: { current, next } });
export const revokeSession = (id: string): Promise<void> => post<void>(at('auth', 'sessions', id, 'revoke'));
export const revokeOtherSessions = (): Promise<void> => post<void>('/api/auth/sessions/revoke-others');

export const beginTotp = (): Promise<TotpSetupView> => post<TotpSetupView>('/api/auth/totp');
export const confirmTotp = (code: string): Promise<RecoveryCodesView> =>
  post<RecoveryCodesView>('/api/auth/totp/confirm', { body: { code } });
export const removeTotp = (): Promise<void> => post<void>('/api/auth/totp/remove');
export const renewCodes = (): Promise<RecoveryCodesView> => post<RecoveryCodesView>('/api/auth/totp/codes');

export const addPasskey = async (name: string): Promise<void> => {
  const { ceremony, options } = await post<CeremonyView>('/api/auth/passkeys/begin');
  const response = await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });
  await post<void>('/api/auth/passkeys', { body: { name, ceremony, response } });
};
export const removePasskey = (id: string): Promise<void> => post<void>(at('auth', 'passkeys', id, 'remove'));

export type TokenAsked = { name: string; scopes: TokenScope[]; days: number };
/** `service`: the program that it is for; `null` for one's own. */
export const issueToken = (service: string | null, body: TokenAsked): Promise<IssuedTokenView> =>
  post<IssuedTokenView>(service === null ? '/api/auth/tokens' : at('auth', 'services', service, 'tokens'), { body });
export const revokeToken = (service: string | null, id: string): Promise<void> =>
  post<void>(
    service === null ? at('auth', 'tokens', id, 'revoke') : at('auth', 'services', service, 'tokens', id, 'revoke'),
  );

export const addAccount = (username: string, person: string): Promise<HandedOverView> =>
  post<HandedOverView>('/api/accounts', { body: { username, person } });
export const addService = (username: string, responsible: string): Promise<{ id: string }> =>
  post<{ id: string }>('/api/accounts/services', { body: { username, responsible } });
export const changeAccount = (id: string, how: 'disable' | 'enable' | 'unlock'): Promise<void> =>
  post<void>(at('accounts', id, how));
export const resetAccount = (id: string, factors: boolean): Promise<HandedOverView> =>
  post<HandedOverView>(at('accounts', id, 'reset'), { body: { factors } });
