import { startAuthentication, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { queryOptions } from '@tanstack/react-query';
import type { CeremonyView, LoginWaysView, LogoutView } from '../../../libs/contracts/account-http.js';
import type { DemoAccountView, MeView } from '../../../libs/contracts/http.js';
import { ApiProblem, get, isEndedSession, keepCsrf, post } from './http.js';

const keep = (me: MeView): MeView => {
  keepCsrf(me.csrf);
  return me;
};

const whoAmI = async (signal: AbortSignal): Promise<MeView | null> => {
  try {
    return keep(await get<MeView>('/api/me', signal));
  } catch (failure) {
    if (isEndedSession(failure)) return null;
    throw failure;
  }
};

const accounts = async (signal: AbortSignal): Promise<DemoAccountView[]> => {
  try {
    return await get<DemoAccountView[]>('/api/demo/accounts', signal);
  } catch (failure) {
    // Only a demonstration lists its accounts; elsewhere there is nothing here, which is no trouble.
    if (failure instanceof ApiProblem && failure.problem.status === 404) return [];
    throw failure;
  }
};

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => whoAmI(signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const demoAccountsQuery = queryOptions({
  queryKey: ['demo', 'accounts'],
  queryFn: ({ signal }) => accounts(signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export type Credentials = { username: string; password: string; code?: string };
export const login = async (credentials: Credentials): Promise<MeView> =>
  keep(await post<MeView>('/api/login', { body: credentials }));

export const loginWaysQuery = queryOptions({
  queryKey: ['demo', 'ways'],
  queryFn: ({ signal }) => get<LoginWaysView>('/api/login/ways', signal),
  staleTime: Number.POSITIVE_INFINITY,
});

export const loginByPasskey = async (): Promise<MeView> => {
  const { ceremony, options } = await post<CeremonyView>('/api/login/passkey/begin');
  const response = await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
  return keep(await post<MeView>('/api/login/passkey', { body: { ceremony, response } }));
};

export const recover = (username: string, code: string, password: string): Promise<void> =>
  post<void>('/api/recovery', { body: { username, code, password } });

/** Where the browser goes, because the identity provider knows the person too; `null`: nowhere. */
export const logout = async (): Promise<string | null> => (await post<LogoutView>('/api/logout')).farewell;

export const providerAddress = (returnTo: string, again = false): string =>
  `/api/login/provider?${new URLSearchParams({ returnTo, ...(again ? { again: 'true' } : {}) }).toString()}`;
