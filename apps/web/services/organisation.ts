import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ProcedureView, UnitView } from '../../../libs/contracts/http.js';
import type {
  ChangedView,
  CollectiveView,
  FoundView,
  ImportReportView,
  OrganisationEntryView,
  OrganisationView,
  RegisterReceiptView,
  ReorganisationView,
  UnitDetailView,
} from '../../../libs/contracts/organisation-http.js';
import type { Grounds, OrganisationAct } from '../../../libs/domain/organisation/acts.js';
import { get, post } from './http.js';

const staleTime = 10 * 60_000;
const at = '/api/organisation';

/** What is not said is not asked for. */
const asked = (given: Record<string, string | number | null | undefined>): string => {
  const said = Object.entries(given).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
};

export const unitsQuery = queryOptions({
  queryKey: ['units'],
  queryFn: ({ signal }) => get<UnitView[]>(`${at}/units`, signal),
  staleTime,
});

export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: ({ signal }) => get<ProcedureView[]>('/api/procedures', signal),
  staleTime,
});

/** `on`: as of that day; without one, of today. */
export const organisationQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['organisation', 'whole', on ?? null],
    queryFn: ({ signal }) => get<OrganisationView>(`${at}${asked({ on })}`, signal),
    placeholderData: keepPreviousData,
  });

export const unitQuery = (id: string, on: string | undefined) =>
  queryOptions({
    queryKey: ['organisation', 'unit', id, on ?? null],
    queryFn: ({ signal }) => get<UnitDetailView>(`${at}/unit${asked({ id, on })}`, signal),
  });

export const foundQuery = (q: string, on?: string, kind?: FoundView['kind']) =>
  queryOptions({
    queryKey: ['organisation', 'found', q, on ?? null, kind ?? null],
    queryFn: ({ signal }) => get<FoundView[]>(`${at}/search${asked({ q, on, kind })}`, signal),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });

export const changesQuery = (about: string | undefined, limit: number) =>
  queryOptions({
    queryKey: ['organisation', 'changes', about ?? null, limit],
    queryFn: ({ signal }) => get<OrganisationEntryView[]>(`${at}/history${asked({ about, limit })}`, signal),
    placeholderData: keepPreviousData,
  });

export const changeQuery = (version: number) =>
  queryOptions({
    queryKey: ['organisation', 'change', version],
    queryFn: ({ signal }) => get<ChangedView[]>(`${at}/change${asked({ version })}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const collectivesQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['organisation', 'collectives', on ?? null],
    queryFn: ({ signal }) => get<CollectiveView[]>(`${at}/collectives${asked({ on })}`, signal),
  });

/** `seen`: the version that was looked at; what was changed meanwhile by another is not overwritten unseen. */
export type Keeping = Grounds & { seen: number };

export const keep = (act: OrganisationAct, keeping: Keeping, key: string): Promise<RegisterReceiptView> =>
  post<RegisterReceiptView>(`${at}/acts`, { body: { act, ...keeping }, key });

export const previewQuery = (act: OrganisationAct) =>
  queryOptions({
    queryKey: ['organisation', 'preview', act],
    queryFn: () => post<ReorganisationView>(`${at}/preview`, { body: { act } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });

const formOf = (file: File): FormData => {
  const form = new FormData();
  form.append('file', file);
  return form;
};

export const previewImport = (file: File, on: string | null): Promise<ImportReportView> =>
  post<ImportReportView>(`${at}/import/preview${asked({ on })}`, { form: formOf(file) });

export const importFile = (
  file: File,
  on: string | null,
  { reason, basis, seen }: Keeping,
  key: string,
): Promise<RegisterReceiptView> =>
  post<RegisterReceiptView>(`${at}/import${asked({ on, reason, basis, seen })}`, { form: formOf(file), key });

export type TableAsked = { format: 'xlsx' | 'csv'; table?: string; on?: string | undefined };
export const exportAddress = (table: TableAsked): string => `${at}/export${asked(table)}`;
