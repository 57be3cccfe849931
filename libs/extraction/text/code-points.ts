import type { Range } from './traced.js';

const highSurrogate = /[\ud800-\udbff]/;

const isRange = (value: object): value is Range =>
  'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';

/** How many characters of two code units stand before each place. */
const pairsBefore = (text: string): Uint32Array => {
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i += 1)
    before[i + 1] = (before[i] ?? 0) + (highSurrogate.test(text[i] ?? '') ? 1 : 0);
  return before;
};

const mapped = (value: unknown, before: Uint32Array): unknown => {
  if (Array.isArray(value)) return value.map((each) => mapped(each, before));
  if (typeof value !== 'object' || value === null) return value;
  if (isRange(value))
    return { start: value.start - (before[value.start] ?? 0), end: value.end - (before[value.end] ?? 0) };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapped(each, before)]));
};

/** Places counted in code points, as other languages count them; rules count in the units of this one. */
export const inCodePoints = <T>(text: string, found: T): T =>
  highSurrogate.test(text) ? (mapped(found, pairsBefore(text)) as T) : found;
