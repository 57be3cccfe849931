import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '../services/session.js';

const prefix = 'mandate.typed.';

const read = <Value>(key: string, initial: Value): Value => {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? initial : (JSON.parse(text) as Value);
  } catch {
    return initial;
  }
};

/**
 * What somebody typed, kept until the act is done: through a refusal, a reload, a session that ended, a step to another
 * page and back. Kept under their own name, in this tab alone, so that nobody else at the same computer reads it.
 */
export const useKept = <Value>(name: string, initial: Value) => {
  const session = useQuery(sessionQuery);
  const key = `${prefix}${session.data?.username ?? ''}.${name}`;
  const [value, setValue] = useState(() => read(key, initial));
  const keep = (next: Value): void => {
    setValue(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  };
  const forget = (): void => {
    sessionStorage.removeItem(key);
    setValue(initial);
  };
  return [value, keep, forget] as const;
};

/** Who leaves on purpose leaves nothing behind. */
export const forgetAll = (): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
};
