import { queryOptions } from '@tanstack/react-query';
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

export const login = async (username: string, password: string): Promise<MeView> =>
  keep(await post<MeView>('/api/login', { body: { username, password } }));

export const logout = (): Promise<void> => post<void>('/api/logout');
