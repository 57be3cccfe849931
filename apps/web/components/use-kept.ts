import { useState } from 'react';

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
 * page and back. Kept in this tab alone, so that two people on one computer never read each other's words.
 */
export const useKept = <Value>(name: string, initial: Value) => {
  const key = `mandate.typed.${name}`;
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
