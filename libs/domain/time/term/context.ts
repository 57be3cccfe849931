import type { TermFlag } from './reading.js';

/** Dates of the texts that are cited, and the years of programmes, say nothing of when the work is due. */
const day = '(?:\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?\\d{4}|\\d{1,2}\\s*thang\\s*\\d{1,2}\\s*nam\\s*\\d{4})';
const symbol = '\\d+[a-z]*(?:/\\d{4})?[/-](?=[a-z0-9-]*[a-z]{2})[a-z0-9][a-z0-9/-]*';
const kinds = 'nghi quyet|quyet dinh|cong van|ke hoach|thong bao|ket luan|chi thi|nghi dinh|thong tu|van ban|cong dien';

const citations = [
  new RegExp(`(?:\\bso\\s*:?\\s*)?(?<![\\d/])${symbol}(?:\\s*,?\\s*ngay\\s*${day})?`, 'g'),
  new RegExp(`\\b(?:theo|tai|can cu)\\s+(?:${kinds})\\s+ngay\\s*${day}`, 'g'),
];
const period =
  /\b(?:giai doan|nhiem ky|thoi ky|nam hoc|nien do|(?:ke hoach|chuong trinh) \d{1,2} nam)\s*(?:tu\s*)?(?:nam\s*)?\d{4}\s*(?:-|den)\s*(?:nam\s*)?\d{4}/g;

/** A year that only names the occasion, and the far view of a strategy. */
const named = /\b((?:tet|dai hoi|ky hop|hoi nghi|le hoi|bau cu)[a-z ]*?)\s*(?:nam )?\d{4}\b/g;
const vision = /,?\s*tam nhin (?:den )?(?:nam )?\d{4}/g;

export const withoutContext = (said: string): { said: string; flags: TermFlag[] } => {
  const uncited = [...citations, vision].reduce((text, found) => text.replace(found, ' '), said).replace(named, '$1');
  const own = uncited.replace(period, ' ');
  return { said: own.replace(/\s+/g, ' ').trim(), flags: own === uncited ? [] : [{ code: 'period' }] };
};
