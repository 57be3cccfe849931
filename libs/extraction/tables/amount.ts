import type { Indicator } from '../result.js';

export type Bounds = Pick<Indicator, 'target_min' | 'target_max' | 'op'>;

/** "1.500", "80,0", "68.4", "-1.5": a point before three digits parts thousands, any other is a decimal one. */
export const numberIn = (text: string): number | null => {
  const found = /-?\d[\d.,]*/.exec(text)?.[0].replace(/[.,]+$/, '');
  if (found === undefined) return null;
  const plain = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(found)
    ? found.replace(/\./g, '').replace(',', '.')
    : found.replace(',', '.');
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
};

const none: Bounds = { target_min: null, target_max: null, op: null };

const signs: [RegExp, (value: number) => Bounds][] = [
  [/^(?:>=|≥|ít nhất|tối thiểu)|trở lên/iu, (value) => ({ target_min: value, target_max: null, op: '>=' })],
  [/^(?:<=|≤|tối đa|không quá)|trở xuống/iu, (value) => ({ target_min: null, target_max: value, op: '<=' })],
  [/^(?:>|trên)/iu, (value) => ({ target_min: value, target_max: null, op: '>' })],
  [/^(?:<|dưới)/iu, (value) => ({ target_min: null, target_max: value, op: '<' })],
  [/^(?:~|≈|khoảng)/iu, (value) => ({ target_min: value, target_max: value, op: '~' })],
];

/** What a target allows: a value, a range, at least, at most. */
export const boundsOf = (raw: string | null): Bounds => {
  if (raw === null) return none;
  const range = /(\d[\d.,]*) ?[-–] ?(\d[\d.,]*)/.exec(raw);
  if (range) return { target_min: numberIn(range[1] ?? ''), target_max: numberIn(range[2] ?? ''), op: 'range' };
  const value = numberIn(raw);
  if (value === null) return none;
  const sign = signs.find(([pattern]) => pattern.test(raw.trim()));
  return sign ? sign[1](value) : { target_min: value, target_max: value, op: '=' };
};

/** The period that a name or a title speaks of. */
export const periodIn = (text: string): string | null => {
  const span = /(\d{4}) ?[-–] ?(\d{4})/.exec(text.replace(/\([^)]*chuẩn[^)]*\)/gu, ''));
  if (span) return `${span[1] ?? ''}-${span[2] ?? ''}`;
  return /năm (\d{4})/iu.exec(text)?.[1] ?? null;
};
