import { queryOptions } from '@tanstack/react-query';
import type { AbsenceReportView, AlertsView, DelegationsView, EmergencyView } from '../../../libs/contracts/http.js';
import type { PostView } from '../../../libs/contracts/common-http.js';
import { get, post } from './http.js';

export const delegationsQuery = queryOptions({
  queryKey: ['authority', 'delegations'],
  queryFn: ({ signal }) => get<DelegationsView>('/api/delegations', signal),
});
export const emergenciesQuery = queryOptions({
  queryKey: ['authority', 'emergencies'],
  queryFn: ({ signal }) => get<EmergencyView[]>('/api/emergencies', signal),
});
export const alertsQuery = queryOptions({
  queryKey: ['authority', 'alerts'],
  queryFn: ({ signal }) => get<AlertsView>('/api/alerts', signal),
});
export const postsQuery = queryOptions({
  queryKey: ['posts'],
  queryFn: ({ signal }) => get<PostView[]>('/api/organisation/posts', signal),
  staleTime: 10 * 60_000,
});

export type Delegating = {
  kind: 'substitution' | 'authorisation';
  of: string;
  by: string;
  from: string | null;
  to: string | null;
  acts: string[] | null;
  units: string[] | null;
  upTo: number | null;
  basis: string;
};
export const delegate = (body: Delegating, key: string): Promise<void> => post<void>('/api/delegations', { body, key });
export const revokeDelegation = (id: string, key: string): Promise<void> =>
  post<void>(`/api/delegations/${encodeURIComponent(id)}/revoke`, { key });
export const importAbsences = (csv: string, key: string): Promise<AbsenceReportView> =>
  post<AbsenceReportView>('/api/absences/import', { body: { csv }, key });

export type AskingEmergency = { over: 'task' | 'unit'; id: string; reason: string };
export const askEmergency = (body: AskingEmergency, key: string): Promise<void> =>
  post<void>('/api/emergencies', { body, key });
export const changeEmergency = (id: string, how: 'confirm' | 'end', key: string): Promise<void> =>
  post<void>(`/api/emergencies/${encodeURIComponent(id)}/${how}`, { key });
export const readAlerts = (): Promise<void> => post<void>('/api/alerts/read');
