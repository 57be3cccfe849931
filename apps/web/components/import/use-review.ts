import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConfirmedView, ImportView, ProposalView } from '../../../../libs/contracts/import-http.js';
import type { ReviewAct, Seen } from '../../../../libs/domain/import/index.js';
import { confirmProposals, reviewImport } from '../../services/imports.js';

export const seenOf = ({ id, version }: ProposalView): Seen => ({ id, version });

/** One change after the other; whatever comes of it, the review is looked at again. */
export const useReview = (one: ImportView) => {
  const queries = useQueryClient();
  const look = (): Promise<void> => queries.invalidateQueries({ queryKey: ['import', one.id] });
  const changing = useMutation({
    mutationFn: (act: ReviewAct) => reviewImport(one.id, act),
    onSettled: look,
  });
  return changing;
};

export type Reviewing = ReturnType<typeof useReview>;

export const useConfirming = (one: ImportView) => {
  const queries = useQueryClient();
  const [results, setResults] = useState<ConfirmedView['results'] | null>(null);
  const confirming = useMutation({
    mutationFn: (proposals: ProposalView[]) => confirmProposals(one.id, proposals.map(seenOf)),
    onSuccess: ({ results: came }) => setResults(came),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['import', one.id] });
      await queries.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
  return { confirming, results };
};

/** Which proposals are ticked; those that were confirmed or dropped since are not. */
export const useTicked = ({ proposals }: ImportView) => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = proposals.filter(({ id, status }) => status === 'open' && ticked.has(id));
  const toggle = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const tick = (ids: string[]): void => setTicked(new Set(ids));
  return { chosen, toggle, tick, has: (id: string): boolean => chosen.some((each) => each.id === id) };
};

export type Ticked = ReturnType<typeof useTicked>;
