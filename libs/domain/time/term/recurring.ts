import { addDays, weekdayOf, yearOf } from '../civil.js';
import type { CivilDate } from '../instant.js';
import { dayInMonth, dayOf, lastOfMonth, monthOf } from './days.js';
import { boundsIn, readFixed, type Bounded, type Read } from './fixed.js';
import type { Cadence, TermContext, TermFlag } from './reading.js';

const each = '(?:hang|moi|tung|dinh ky|dinh ki)';
const cadences: [Cadence, RegExp][] = [
  ['daily', new RegExp(`\\b${each} (?:hang )?ngay\\b|\\bngay (?:1 )?lan\\b`)],
  ['weekly', new RegExp(`\\b${each} (?:hang )?tuan\\b|\\btuan(?: 1 |/)lan|\\bbao cao tuan\\b`)],
  [
    'monthly',
    new RegExp(
      `\\b${each} (?:hang )?thang\\b(?! \\d| dau| cuoi)|(?<!\\d )\\b(?:1 )?thang(?:/| 0?1 | )lan|1 lan/(?:1 )?thang|\\bbao cao thang\\b(?! ?\\d)|thang (?:sau|tiep theo|ke tiep) lien`,
    ),
  ],
  [
    'quarterly',
    new RegExp(
      `\\b${each} (?:hang )?quy\\b(?! [iv\\d])|\\bquy(?:/| 0?1 | )lan|1 lan/quy|4 lan/nam|3 thang(?:/| 0?1 | )lan|\\bbao cao quy\\b(?! [iv\\d])|thang (?:cuoi|dau|giua|thu \\d) (?:cua )?(?:moi |tung |hang )?quy\\b(?! [iv\\d])`,
    ),
  ],
  [
    'half-yearly',
    new RegExp(
      `\\b${each} 6 thang\\b|6 thang(?:/| 0?1 | )lan|2 lan/(?:1 )?nam|nam 2 lan|\\bbao cao 6 thang\\b(?! (?:dau|cuoi))|6 thang(?: va|,) (?:ca )?nam\\b(?! \\d)`,
    ),
  ],
  [
    'annual',
    new RegExp(
      `\\b${each} (?:hang )?nam\\b(?! \\d)|\\bnam(?:/| 0?1 | )lan|12 thang(?:/| 1 )lan|1 lan/(?:1 )?nam|thuong nien|\\bbao cao nam\\b(?! \\d)`,
    ),
  ],
  ['unspecified', /\bdinh k[yi]\b/],
];

export const cadenceOf = (text: string): Cadence | null => cadences.find(([, said]) => said.test(text))?.[0] ?? null;

/** A day of each year; 31 is the last of any month, and `before` is the day before it. */
type YearDay = { month: number; day: number; before: boolean };

const last = 31;
const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const lastMonths: Partial<Record<Cadence, number[]>> = {
  monthly: everyMonth,
  quarterly: [3, 6, 9, 12],
  'half-yearly': [6, 12],
  annual: [12],
};
const lengths: Partial<Record<Cadence, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, annual: 12 };

/** The months that a rule falls in: of each period the last, unless the text says which. */
const monthsSaid = (text: string, cadence: Cadence): number[] => {
  const ends = lastMonths[cadence] ?? [];
  const length = lengths[cadence] ?? 1;
  const said = /thang (cuoi|dau|giua|thu (\d))/.exec(text);
  const isNext = /thang\s*(?:dau )?(?:cua )?(?:quy )?(?:sau|tiep theo|ke tiep|lien sau)/.test(text);
  const place = said?.[2] ? Number(said[2]) : said?.[1] === 'dau' ? 1 : said?.[1] === 'giua' ? 2 : length;
  return ends.map((end) => ((end - length + (isNext ? length + 1 : place) - 1) % 12) + 1);
};

const dayAlone =
  /(truoc\s*)?(?:ngay\s*|(?=\d{1,2} (?:hang|moi) thang))(\d{1,2}(?:\s*(?:,|va)\s*(?:ngay\s*)?\d{1,2})*)(?![\d/.-]\d)(?!\s*thang\s*\d)/;
const endSaid =
  /(truoc\s*)?(?:ngay\s*)?(dau|giua|cuoi)(?: cung)?\s*(?:cua\s*)?(?:moi |tung |hang )?(?:thang|quy|nam|ky)/;

const alone = (text: string, cadence: Cadence): YearDay[] => {
  const said = dayAlone.exec(text);
  const end = endSaid.exec(text.replace(/thang (?:cuoi|dau|giua)/g, 'thang'));
  const days = said ? numbersIn(said[2]) : [end?.[2] === 'dau' ? 1 : end?.[2] === 'giua' ? 15 : last];
  const before = (said ?? end)?.[1] !== undefined;
  return monthsSaid(text, cadence).flatMap((month) => days.map((day) => ({ month, day, before })));
};

const numbersIn = (text = ''): number[] => [...text.matchAll(/\d+/g)].map(([number]) => Number(number));

/** “before the 20th of the months 3, 6, 9, 12”. */
const monthList =
  /(truoc\s*)?ngay\s*(\d{1,2})\s*(?:cua\s*)?(?:cac\s*)?thang\s*(\d{1,2}(?:\s*(?:,|va)\s*(?:thang\s*)?\d{1,2}){2,})(?![/\d])/;

const inMonths = (text: string): YearDay[] => {
  const said = monthList.exec(text);
  return numbersIn(said?.[3]).map((month) => ({ month, day: Number(said?.[2]), before: said?.[1] !== undefined }));
};

const byCount: Record<number, Cadence> = { 1: 'annual', 2: 'half-yearly', 4: 'quarterly', 12: 'monthly' };

const named = (text: string, cadence: Cadence, context: TermContext): YearDay[] =>
  boundsIn(text, context).flatMap(({ kind, first, last: end, bound, year, vague }): YearDay[] => {
    if (
      !first ||
      !end ||
      vague ||
      kind === 'year' ||
      bound === 'from' ||
      (year && (kind !== 'date' || cadence !== 'annual'))
    )
      return [];
    const day = bound === 'before' ? first : end;
    return [{ month: monthOf(day), day: dayInMonth(day), before: bound === 'before' }];
  });

const inYear = (year: number, { month, day, before }: YearDay): CivilDate => {
  const date = dayOf(year, month, day) ?? lastOfMonth(year, month);
  return before ? addDays(date, -1) : date;
};

const weekdays: [RegExp, number][] = [
  [/thu (?:hai|2)\b/, 1],
  [/thu (?:ba|3)\b/, 2],
  [/thu (?:tu|4)\b/, 3],
  [/thu (?:nam|5)\b/, 4],
  [/thu (?:sau|6)\b/, 5],
  [/thu (?:bay|7)\b/, 6],
];

const weekly = (text: string, since: CivilDate, count: number): CivilDate[] => {
  const wanted = weekdays.find(([said]) => said.test(text))?.[1] ?? 0;
  const first = (wanted - weekdayOf(since) + 7) % 7;
  const shift = /truoc (?:ngay )?thu/.test(text) ? -1 : 0;
  return Array.from({ length: count }, (_, index) => addDays(since, first + shift + index * 7));
};

const yearly = (days: YearDay[], since: CivilDate, count: number): CivilDate[] => {
  const years = [0, 1, 2, 3, 4].map((away) => yearOf(since) + away);
  const all = years.flatMap((year) => days.map((day) => inYear(year, day)));
  return [...new Set(all)]
    .filter((date) => date >= since)
    .sort()
    .slice(0, count);
};

const shown = 4;

/** Again and again: the next day on which it is due, and those after. */
export type Recurring = Read & { occurrences: CivilDate[] };

export const readRecurring = (text: string, context: TermContext): Recurring | null => {
  const said = cadenceOf(text) ?? (monthList.test(text) ? 'unspecified' : null);
  if (said === null) return null;
  const points = boundsIn(text, context);
  const start = points.find(({ bound }) => bound === 'from')?.first ?? null;
  const since = start !== null && start > context.documentDate ? start : context.documentDate;
  const days = daysOf(text, said, context);
  const cadence = said === 'unspecified' ? (byCount[days.length] ?? said) : said;
  const occurrences = cadence === 'weekly' ? weekly(text, since, shown) : yearly(days, since, shown);
  const first = firstOf(points);
  const isEnd = first !== null && (cadence !== 'annual' || /\bden (?:het )?nam \d{4}/.test(text));
  const flags: TermFlag[] = isEnd ? [{ code: 'until', facts: { date: first } }] : [];
  const due = isEnd ? (occurrences[0] ?? null) : (first ?? occurrences[0] ?? null);
  return firstDated(text, cadence, context) ?? { kind: 'recurring', due, start, cadence, flags, occurrences };
};

/** “Every year” after a year that is named begins with it. */
const firstOf = (points: Bounded[]): CivilDate | null => {
  const dated = points.filter(({ year, bound, last: end }) => year && bound !== 'from' && end).at(-1);
  if (!dated) return null;
  return dated.bound === 'before' ? addDays(dated.first ?? '', -1) : dated.last;
};

/** “By the third quarter, and every quarter after that”: a term of its own, which then goes on. */
const firstDated = (text: string, cadence: Cadence, context: TermContext): Recurring | null => {
  if (cadence === 'annual') return null;
  const fixed = readFixed(text, context);
  const isNamed = boundsIn(text, context).some(({ kind, year, bound, last: end }) => {
    return kind !== 'year' && year && end !== null && bound !== 'from';
  });
  return fixed?.due && isNamed ? { ...fixed, cadence, also_ongoing: true, occurrences: [] } : null;
};

const daysOf = (text: string, cadence: Cadence, context: TermContext): YearDay[] => {
  const listed = inMonths(text);
  const days = listed.length > 0 ? listed : named(text, cadence, context);
  return days.length > 0 ? days : alone(text, cadence);
};
