import { queryOptions } from '@tanstack/react-query';
import type { ProcedureView, UnitView } from '../../../libs/contracts/http.js';
import { get } from './http.js';

const staleTime = 10 * 60_000;

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: ({ signal }) => get<UnitView[]>('/api/organisation/units', signal),
  staleTime,
});

export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: ({ signal }) => get<ProcedureView[]>('/api/procedures', signal),
  staleTime,
});
