import { queryOptions } from '@tanstack/react-query';
import type {
  ProcedureCheckView,
  ProcedureDetailView,
  ProcedurePublishedView,
} from '../../../libs/contracts/procedure-http.js';
import { get, post } from './http.js';

export const procedureQuery = (id: string) =>
  queryOptions({
    queryKey: ['procedures', id],
    queryFn: ({ signal }) => get<ProcedureDetailView>(`/api/procedures/${encodeURIComponent(id)}`, signal),
  });

export const checkProcedure = (source: string): Promise<ProcedureCheckView> =>
  post<ProcedureCheckView>('/api/procedures/check', { body: { source } });

export const publishProcedure = (source: string): Promise<ProcedurePublishedView> =>
  post<ProcedurePublishedView>('/api/procedures', { body: { source } });
