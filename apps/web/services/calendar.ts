import { queryOptions } from '@tanstack/react-query';
import type { CalendarPreviewView, CalendarView } from '../../../libs/contracts/calendar-http.js';
import type { Change } from '../models/calendar.js';
import { get, post } from './http.js';

const lookAgainMs = 2_000;

export const calendarQuery = (year: number | null, unit: string | null) =>
  queryOptions({
    queryKey: ['calendar', year, unit],
    queryFn: ({ signal }) => {
      const asked = { ...(year === null ? {} : { year: String(year) }), ...(unit === null ? {} : { unit }) };
      return get<CalendarView>(`/api/calendar?${new URLSearchParams(asked)}`, signal);
    },
    // While living deadlines are being planned again, how far that is.
    refetchInterval: ({ state }) => (state.data?.replan ? lookAgainMs : false),
  });

export const previewCalendar = (change: Change): Promise<CalendarPreviewView> =>
  post<CalendarPreviewView>('/api/calendar/preview', { body: change });

export const publishCalendar = (change: Change & { seen: number }, key: string): Promise<{ version: number }> =>
  post<{ version: number }>('/api/calendar', { body: change, key });
