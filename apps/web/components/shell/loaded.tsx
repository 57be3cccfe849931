import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Waiting } from '../../design/waiting.js';
import { Trouble } from './trouble.js';

type LoadedProps<Data> = { query: UseQueryResult<Data>; words: string; children: (data: Data) => ReactNode };

/** What was fetched; before that, words; where it failed, why. What is already there stays while it is fetched again. */
export const Loaded = <Data,>({ query, words, children }: LoadedProps<Data>) => {
  const trouble = query.error ? <Trouble failure={query.error} retry={() => void query.refetch()} /> : null;
  if (query.data === undefined) return trouble ?? <Waiting words={words} />;
  return (
    <>
      {trouble}
      {children(query.data)}
    </>
  );
};
