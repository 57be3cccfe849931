import type { QueryClient } from '@tanstack/react-query';

/** What a commit may change on a page. Session, units and procedures are not among them. */
const moving = ['inbox', 'tasks', 'task', 'demo', 'due', 'imports', 'import'];
const quietMs = 150;
const pollMs = 5_000;

const refetch = (queries: QueryClient): void => {
  void queries.invalidateQueries({ predicate: (query) => moving.includes(String(query.queryKey[0])) });
};

/** Several entries commit at once (a passing of time may be hundreds): one refetch for all of them. */
const gathered = (run: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      run();
    }, quietMs);
  };
};

/**
 * Keeps every open page fresh. A hidden tab listens to nothing, because a browser allows six connections to one server
 * and many tabs would use them up; it looks once when it is seen again. Where the stream fails, the page polls.
 */
export const startLive = (queries: QueryClient): (() => void) => {
  const changed = gathered(() => refetch(queries));
  let source: EventSource | null = null;
  let poll: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => {
    source?.close();
    source = null;
    clearInterval(poll);
    poll = undefined;
  };
  const listen = (): void => {
    stop();
    source = new EventSource('/api/events');
    source.addEventListener('changed', changed);
    source.addEventListener('open', () => {
      clearInterval(poll);
      poll = undefined;
      changed();
    });
    source.addEventListener('error', () => {
      poll ??= setInterval(changed, pollMs);
    });
  };
  const seen = (): void => (document.visibilityState === 'visible' ? listen() : stop());
  document.addEventListener('visibilitychange', seen);
  seen();
  return () => {
    document.removeEventListener('visibilitychange', seen);
    stop();
  };
};
