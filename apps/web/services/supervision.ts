import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { FeedView, MadeFeedView, SupervisionView } from '../../../libs/contracts/supervision-http.js';
import type { UrgingReceiptView, UrgingView } from '../../../libs/contracts/urging-http.js';
import type { Narrowed } from '../models/supervision.js';
import { get, post } from './http.js';

export const supervisionQuery = (narrowed: Narrowed) =>
  queryOptions({
    queryKey: ['tasks', 'supervision', narrowed],
    queryFn: ({ signal }) =>
      get<SupervisionView>(`/api/supervision?${new URLSearchParams(narrowed as Record<string, string>)}`, signal),
    placeholderData: keepPreviousData,
  });

export const feedQuery = queryOptions({
  queryKey: ['feed'],
  queryFn: ({ signal }) => get<FeedView>('/api/feed', signal),
});

export const makeFeed = (): Promise<MadeFeedView> => post<MadeFeedView>('/api/feed');
export const revokeFeed = (): Promise<void> => post<void>('/api/feed/revoke');

export const urgingQuery = queryOptions({
  queryKey: ['tasks', 'urging'],
  queryFn: ({ signal }) => get<UrgingView>('/api/urging', signal),
});

export const urge = (agency: string): Promise<UrgingReceiptView> =>
  post<UrgingReceiptView>('/api/urging', { body: { agency } });
