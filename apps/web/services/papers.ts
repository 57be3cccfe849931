import { queryOptions } from '@tanstack/react-query';
import type { ComparisonView } from '../../../libs/contracts/comparison-http.js';
import type { FormView, SilenceView } from '../../../libs/contracts/papers-http.js';
import { get } from './http.js';

const of = (id: string): string => `/api/tasks/${encodeURIComponent(id)}`;

/** Versions never change, so what was compared once stays so. */
export const comparisonQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['comparison', id, from, to],
    queryFn: ({ signal }) => get<ComparisonView>(`${of(id)}/comparison?from=${from}&to=${to}`, signal),
    staleTime: Infinity,
  });

export const silenceQuery = (id: string, seat: string) =>
  queryOptions({
    queryKey: ['task', id, 'silence', seat],
    queryFn: ({ signal }) => get<SilenceView>(`${of(id)}/silence/${encodeURIComponent(seat)}`, signal),
  });

export const formQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'form'],
    queryFn: ({ signal }) => get<FormView>(`${of(id)}/submission-form`, signal),
  });
