import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  ContentView,
  ExplanationView,
  HistoryView,
  InboxView,
  TaskListView,
  TaskView,
} from '../../../libs/contracts/http.js';
import type { ReceiptView } from '../../../libs/contracts/common-http.js';
import type { BatchView } from '../../../libs/contracts/parts-http.js';
import type { BatchBody } from '../models/batch.js';
import type { Assignment, TaskAct } from '../models/acts.js';
import type { TaskFilter } from '../models/task-filter.js';
import { get, post } from './http.js';

const search = (filter: TaskFilter): string => {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '' && value !== false);
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
};

export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: ({ signal }) => get<InboxView>('/api/inbox', signal),
});

export const readNotices = (keys: string[]): Promise<void> => post<void>('/api/notices/read', { body: { keys } });

export const tasksQuery = (filter: TaskFilter) =>
  queryOptions({
    queryKey: ['tasks', filter],
    queryFn: ({ signal }) => get<TaskListView>(`/api/tasks${search(filter)}`, signal),
    placeholderData: keepPreviousData,
  });

export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'view'],
    queryFn: ({ signal }) => get<TaskView>(`/api/tasks/${encodeURIComponent(id)}`, signal),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'history'],
    queryFn: ({ signal }) => get<HistoryView>(`/api/tasks/${encodeURIComponent(id)}/history`, signal),
  });

export const explanationQuery = (id: string, subject: string) =>
  queryOptions({
    queryKey: ['task', id, 'explanation', subject],
    queryFn: ({ signal }) =>
      get<ExplanationView>(`/api/tasks/${encodeURIComponent(id)}/explanations/${encodeURIComponent(subject)}`, signal),
  });

/** When a term that starts now would be due: what an act will do is said before it is done. */
export const dueQuery = (workingDays: number) =>
  queryOptions({
    queryKey: ['due', workingDays],
    queryFn: ({ signal }) => get<ExplanationView>(`/api/due?workingDays=${workingDays}`, signal),
  });

export const act = (task: string, { act: name, ...body }: TaskAct, key: string): Promise<ReceiptView> =>
  post<ReceiptView>(`/api/tasks/${encodeURIComponent(task)}/${name}`, { body, key });

/** The same act on many tasks: asked again under the same key, it answers the same. */
export const batch = (body: BatchBody, key: string): Promise<BatchView> =>
  post<BatchView>('/api/tasks/batch', { body, key });

export const assign = (body: Assignment, key: string): Promise<ReceiptView> =>
  post<ReceiptView>('/api/tasks', { body, key });

/** Contents are kept by their hash, so sending a file twice keeps it once. */
export const upload = (file: File): Promise<ContentView> => {
  const form = new FormData();
  form.append('file', file);
  return post<ContentView>('/api/files', { form });
};

export const fileAddress = (hash: string): string => `/api/files/${hash}`;
