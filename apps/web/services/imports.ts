import { queryOptions } from '@tanstack/react-query';
import type {
  ClauseView,
  ConfirmedView,
  ImportListView,
  ImportReceiptView,
  ImportTextView,
  ImportView,
} from '../../../libs/contracts/import-http.js';
import type { ReviewAct, Seen } from '../../../libs/domain/import/index.js';
import { get, post } from './http.js';
import { uuid } from './intent.js';

const addressOf = (id: string): string => `/api/imports/${encodeURIComponent(id)}`;

/** Besides the stream of changes, for a progress that is worth watching. */
const readingMs = 1_500;
const isReading = (status: string | undefined): boolean => status === 'waiting' || status === 'reading';

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => get<ImportListView>('/api/imports', signal),
  refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => isReading(status)) ? readingMs : false),
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => get<ImportView>(addressOf(id), signal),
    refetchInterval: ({ state }) => (isReading(state.data?.status) ? readingMs : false),
  });

/** Once a document has been read, its text never changes. */
export const importTextQuery = (id: string) =>
  queryOptions({
    queryKey: ['importText', id],
    queryFn: ({ signal }) => get<ImportTextView>(`${addressOf(id)}/text`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const clauseQuery = (task: string) =>
  queryOptions({
    queryKey: ['clause', task],
    queryFn: ({ signal }) => get<ClauseView>(`/api/tasks/${encodeURIComponent(task)}/clause`, signal),
  });

export const takeImport = (file: File): Promise<ImportReceiptView> => {
  const form = new FormData();
  form.append('file', file);
  return post<ImportReceiptView>('/api/imports', { form, key: uuid() });
};

export const reviewImport = (id: string, act: ReviewAct): Promise<void> =>
  post<void>(`${addressOf(id)}/review`, { body: { act } });

export const confirmProposals = (id: string, proposals: Seen[]): Promise<ConfirmedView> =>
  post<ConfirmedView>(`${addressOf(id)}/confirm`, { body: { proposals } });

export const cancelImport = (id: string): Promise<void> => post<void>(`${addressOf(id)}/cancel`);

export const sourceAddress = (id: string): string => `${addressOf(id)}/source`;
