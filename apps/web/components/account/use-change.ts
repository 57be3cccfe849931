import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A change of an account: afterwards everything that shows accounts looks again. */
export const useChange = <Given = void, Answer = void>(
  mutationFn: (given: Given) => Promise<Answer>,
  done?: (answer: Answer) => void,
) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: async (answer) => {
      done?.(answer);
      await queries.invalidateQueries({ queryKey: ['account'] });
      await queries.invalidateQueries({ queryKey: ['session'] });
    },
  });
};
