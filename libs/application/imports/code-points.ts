import type { Span } from '../../domain/import/index.js';

/** A text by its code points, as spans count. */
export type CodePoints = { length: number; at: (span: Span) => string };

export const codePoints = (text: string): CodePoints => {
  const points = Array.from(text);
  return { length: points.length, at: ({ start, end }) => points.slice(start, end).join('') };
};
