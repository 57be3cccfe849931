/** Not `crypto.randomUUID`: a page served by plain HTTP inside an office's network does not have it. */
export const uuid = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

export type Intent = { keyFor: (payload: unknown) => string; done: () => void };

/**
 * One intent, one key: the same words sent twice (a double click, a retry after a lost answer) carry the same key, so that
 * the server does it once. Changed words are another intent. `done` ends it, so that the same act may be meant again later.
 */
export const newIntent = (makeKey: () => string = uuid): Intent => {
  let current: { payload: string; key: string } | null = null;
  return {
    keyFor: (payload) => {
      const text = JSON.stringify(payload);
      if (current?.payload !== text) current = { payload: text, key: makeKey() };
      return current.key;
    },
    done: () => {
      current = null;
    },
  };
};
