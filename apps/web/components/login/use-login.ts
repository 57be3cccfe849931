import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import type { MeView } from '../../../../libs/contracts/http.js';
import { inside } from '../../models/inside.js';
import { login, loginByPasskey, sessionQuery, type Credentials } from '../../services/session.js';

export type Login = UseMutationResult<MeView, Error, Credentials | 'passkey'>;

/** Where to go after the door: the page that was asked for, if it is one of ours. */
export const useWanted = (): string => {
  const { to } = useSearch({ from: '/login' });
  return inside(to) ?? '/inbox';
};

export const useLogin = (): Login => {
  const queries = useQueryClient();
  const router = useRouter();
  const wanted = useWanted();
  return useMutation({
    mutationFn: (by: Credentials | 'passkey') => (by === 'passkey' ? loginByPasskey() : login(by)),
    onSuccess: (me) => {
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'demo' });
      queries.setQueryData(sessionQuery.queryKey, me);
      router.history.push(wanted);
    },
  });
};
