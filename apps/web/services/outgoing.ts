import { queryOptions } from '@tanstack/react-query';
import type { RegisterView, SeriesView } from '../../../libs/contracts/deciding-http.js';
import { get } from './http.js';

/** The name of a series in an address: `ubnd/KH/2026`. */
export const seriesKey = ({ unit, documentType, year }: Pick<SeriesView, 'unit' | 'documentType' | 'year'>): string =>
  [unit, documentType, year].join('/');

const address = (series: string): string => `/api/outgoing/${series.split('/').map(encodeURIComponent).join('/')}`;

export const seriesQuery = queryOptions({
  queryKey: ['outgoing'],
  queryFn: ({ signal }) => get<SeriesView[]>('/api/outgoing', signal),
});

export const registerQuery = (series: string) =>
  queryOptions({
    queryKey: ['outgoing', series],
    queryFn: ({ signal }) => get<RegisterView>(address(series), signal),
  });

export const exportAddress = (series: string, format: 'csv' | 'xlsx'): string =>
  `${address(series)}/export?format=${format}`;
