import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import type { MeView } from '../../../../libs/contracts/http.js';
import { login, sessionQuery } from '../../services/session.js';

export type Credentials = { username: string; password: string };
export type Login = UseMutationResult<MeView, Error, Credentials>;

/** Where to go after the door: the page that was asked for, if it is one of ours. */
const inside = (to: string | undefined): string => (to?.startsWith('/') && !to.startsWith('//') ? to : '/inbox');

export const useLogin = (): Login => {
  const queries = useQueryClient();
  const router = useRouter();
  const { to } = useSearch({ from: '/login' });
  return useMutation({
    mutationFn: ({ username, password }: Credentials) => login(username, password),
    onSuccess: (me) => {
      queries.removeQueries({ predicate: (query) => query.queryKey[0] !== 'demo' });
      queries.setQueryData(sessionQuery.queryKey, me);
      router.history.push(inside(to));
    },
  });
};
