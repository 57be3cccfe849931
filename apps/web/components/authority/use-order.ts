import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { newIntent } from '../../services/intent.js';

/** One order, one key: a double click and a retry after a lost answer are the same order. */
export const useOrder = <Given = void, Answer = void>(
  send: (given: Given, key: string) => Promise<Answer>,
  done?: (answer: Answer) => void,
) => {
  const queries = useQueryClient();
  const [intent] = useState(() => newIntent());
  return useMutation({
    mutationFn: (given: Given) => send(given, intent.keyFor(given ?? null)),
    onSuccess: async (answer) => {
      intent.done();
      done?.(answer);
      await queries.invalidateQueries({ queryKey: ['authority'] });
    },
  });
};
