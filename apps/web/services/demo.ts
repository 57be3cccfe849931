import { queryOptions } from '@tanstack/react-query';
import type { DemoAdvance, DemoClockView } from '../../../libs/contracts/http.js';
import { get, post } from './http.js';

export const demoClockQuery = queryOptions({
  queryKey: ['demo', 'clock'],
  queryFn: ({ signal }) => get<DemoClockView>('/api/demo/clock', signal),
});

export const advance = (step: DemoAdvance): Promise<DemoClockView> =>
  post<DemoClockView>('/api/demo/advance', { body: step });
