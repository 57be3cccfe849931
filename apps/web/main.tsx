import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import './design/fonts.css';
import './design/global.css';
import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { theme } from './design/theme.js';
import { routerFor } from './router.js';
import { isEndedSession, worthRetry } from './services/http.js';
import { watchPresence } from './services/presence.js';
import { sessionQuery } from './services/session.js';
import { startWords } from './words/i18n.js';

/** A session that ended while a page was open leads to the door, and from there back; what was typed is kept. */
const toTheDoor = (failure: unknown): void => {
  if (!isEndedSession(failure)) return;
  queries.setQueryData(sessionQuery.queryKey, null);
  void router.navigate({ to: '/login', search: { to: router.state.location.href } });
};

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: toTheDoor }),
  mutationCache: new MutationCache({ onError: toTheDoor }),
  defaultOptions: { queries: { retry: worthRetry, staleTime: 1_000 } },
});
const router = routerFor(queries);

watchPresence();
await startWords();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
