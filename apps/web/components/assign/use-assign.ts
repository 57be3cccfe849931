import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { assignmentOf, empty, missing, type Field, type Filling } from '../../models/assignment.js';
import { ApiProblem, worthRetry } from '../../services/http.js';
import { newIntent } from '../../services/intent.js';
import { assign } from '../../services/tasks.js';
import { useKept } from '../use-kept.js';

/** Fields of the server's answer (`directive.number`) as the form calls them. */
const faultsOf = (failure: unknown): Set<string> =>
  new Set(failure instanceof ApiProblem ? (failure.problem.errors ?? []).map((each) => each.field) : []);

export const useAssign = (start: Partial<Filling>) => {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [filling, setFilling, forget] = useKept<Filling>('assign', { ...empty, ...start });
  const [tried, setTried] = useState(false);
  const [intent] = useState(() => newIntent());
  const sending = useMutation({
    mutationFn: (body: ReturnType<typeof assignmentOf>) => assign(body, intent.keyFor(body)),
    retry: worthRetry,
    onSuccess: async (receipt) => {
      intent.done();
      forget();
      await queries.invalidateQueries({ queryKey: ['tasks'] });
      await navigate({ to: '/tasks/$id', params: { id: receipt.task }, state: { receipt } });
    },
  });
  const lacking = tried ? missing(filling) : [];
  const send = (): Field | null => {
    setTried(true);
    const first = missing(filling)[0] ?? null;
    if (first === null && !sending.isPending) sending.mutate(assignmentOf(filling));
    return first;
  };
  return {
    filling,
    set: (change: Partial<Filling>) => setFilling({ ...filling, ...change }),
    lacks: (field: Field): boolean => lacking.includes(field),
    faults: faultsOf(sending.error),
    send,
    sending,
  };
};

export type Assigning = ReturnType<typeof useAssign>;
