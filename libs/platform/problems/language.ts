export type Language = 'vi' | 'en';

/** Vietnamese first: English only where it is asked for with a greater weight than Vietnamese. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const weights = { vi: 0, en: 0 };
  for (const part of (acceptLanguage ?? '').split(',').slice(0, 20)) {
    const [, tongue, weight] = /^\s*(vi|en)(?:-\w+)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(part) ?? [];
    const key = tongue?.toLowerCase();
    if (key === 'vi' || key === 'en') weights[key] = Math.max(weights[key], weight === undefined ? 1 : Number(weight));
  }
  return weights.en > weights.vi ? 'en' : 'vi';
};
