import { addDays, yearOf } from '../civil.js';
import type { CivilDate } from '../instant.js';
import { dayOf, firstOfMonth, lastOfMonth, monthOf } from './days.js';
import type { FlagCode, TermFlag, TermKind } from './reading.js';

type PointKind = Extract<TermKind, 'date' | 'month' | 'quarter' | 'year'>;

/** A day or period that the text names, with the place where it stands. A blank has a kind and no days. */
export type Point = {
  kind: PointKind;
  at: number;
  end: number;
  first: CivilDate | null;
  last: CivilDate | null;
  /** Whether the text itself says the year. */
  year: boolean;
  /** Two periods of one kind beside each other: from the first to the last. */
  pair?: true;
  /** “this month”, “the quarter”: said of the document's own date. */
  vague?: true;
  flags: TermFlag[];
};

type Found = Omit<Point, 'at' | 'end' | 'flags'> & { flags?: TermFlag[] };
type Years = { plan: number; document: CivilDate };
type Finder = { pattern: RegExp; found: (match: string[], years: Years) => Found | null };

export const flag = (code: FlagCode, facts?: TermFlag['facts']): TermFlag => (facts ? { code, facts } : { code });

const noDays = (kind: PointKind, flags: TermFlag[], year = true): Found => ({
  kind,
  first: null,
  last: null,
  year,
  flags,
});

const oneDay = (year: number, month: number, day: number, said: Partial<Found> = {}): Found => {
  const date = dayOf(year, month, day);
  const facts = { day, month, year };
  if (!date) return noDays('date', [flag('dateInvalid', facts)]);
  return { kind: 'date', first: date, last: date, year: true, ...said };
};

const months = (kind: PointKind, year: number, first: number, last: number, isSaid = true): Found => {
  if (first < 1 || last > 12) return noDays(kind, [flag('dateInvalid', { month: last, year })]);
  return { kind, first: firstOfMonth(year, first), last: lastOfMonth(year, last), year: isSaid };
};

const quarterNumber = (text: string): number =>
  /^\d/.test(text) ? Number(text) : ['i', 'ii', 'iii', 'iv'].indexOf(text) + 1;
const quarters = (year: number, first: number, last: number, isSaid = true): Found =>
  months('quarter', year, first * 3 - 2, last * 3, isSaid);

const relative = (word: string | undefined): number =>
  /^(?:truoc)/.test(word ?? '') ? -1 : /^(?:sau|toi|tiep theo|ke tiep)/.test(word ?? '') ? 1 : 0;

const monthAway = ({ document }: Years, away: number): [year: number, month: number] => {
  const index = yearOf(document) * 12 + monthOf(document) - 1 + away;
  return [Math.floor(index / 12), (index % 12) + 1];
};

const gap = '(?:[._]{2,}|_+|x{1,4}|-{2,}|\\.)';
const yearWords = '(?:[/.,-]|nam|\\s|cua)*';
const far = '(?:truoc(?! *(?:\\0|ngay|thang|nam|quy|khi|\\d))|nay|sau(?! *(?:\\0|khi|ngay|do))|toi|tiep theo|ke tiep)';

/** In order: what is more exact is found first, and its place is not looked at again. */
export const finders: Finder[] = [
  // Blanks: a gap, or nothing at all, where a number should be.
  {
    pattern: new RegExp(`${gap}/${gap}/(?:(\\d{4})|${gap})`),
    found: ([, year]) => noDays('date', [flag('blank', numbered('year', year))]),
  },
  {
    pattern: new RegExp(`(?:ngay\\s*)?(?:${gap}\\s*)?/(\\d{1,2})/(\\d{4})`),
    found: ([, month, year]) => noDays('date', [flag('blank', { month: Number(month), year: Number(year) })]),
  },
  {
    pattern: new RegExp(`ngay\\s*(?:${gap}\\s*)?thang\\s*(\\d{1,2}|${gap})?\\s*nam\\s*(\\d{4}|${gap})?`),
    found: ([, month, year]) =>
      noDays('date', [flag('blank', { ...numbered('month', month), ...numbered('year', year) })]),
  },
  {
    pattern: new RegExp(`ngay\\s*\\d{1,2}\\s*thang\\s*(?:${gap})\\s*(?:/|nam)\\s*(\\d{4})?`),
    found: ([, year]) => noDays('date', [flag('blank', numbered('year', year))]),
  },
  {
    pattern: new RegExp(`quy\\s*${gap}\\s*(?:/|nam)\\s*(\\d{4})`),
    found: ([, year]) => noDays('quarter', [flag('blank', numbered('year', year))]),
  },
  {
    pattern: new RegExp(`(?:thang\\s*)?(?:${gap})\\s*(?:/|nam)\\s*(\\d{4})|thang\\s*(?:/|nam)\\s*(\\d{4})|^/(\\d{4})`),
    found: ([, a, b, c]) => noDays('month', [flag('blank', numbered('year', a ?? b ?? c))]),
  },
  {
    pattern: new RegExp(`thang\\s*(\\d{1,2})\\s*(?:/|nam)\\s*(?:20)?${gap}`),
    found: ([, month]) => noDays('month', [flag('blank', numbered('month', month))]),
  },
  { pattern: new RegExp(`quy\\s*${gap}(?:\\s*/\\s*${gap})?`), found: () => noDays('quarter', [flag('blank')]) },
  { pattern: new RegExp(`(?:thang\\s*${gap}\\s*/?|${gap}/)\\s*${gap}`), found: () => noDays('month', [flag('blank')]) },
  { pattern: /nam\s*(?:\d{2})?(?:[._]{2,}|_+)/, found: () => noDays('year', [flag('blank')]) },
  // Days.
  {
    pattern: new RegExp(
      `tuan\\s*(?:thu\\s*)?(\\d|dau|cuoi)\\s*(?:cua\\s*)?thang\\s*(\\d{1,2})(?:${yearWords}(\\d{4}))?`,
    ),
    found: ([, week = '', month, year], { plan }) =>
      weekOf(Number(year ?? plan), Number(month), week, year !== undefined),
  },
  {
    pattern: new RegExp(`(\\d{1,2})\\s*ngay\\s*dau\\s*(?:cua\\s*)?thang(?:\\s*(\\d{1,2})(?:${yearWords}(\\d{4}))?)?`),
    found: ([, days, month, year], { plan, document }) => {
      const [inYear, inMonth] = [Number(year ?? plan), Number(month ?? monthOf(document))];
      const said = oneDay(inYear, inMonth, Number(days), { year: year !== undefined });
      return said.last === null ? said : { ...said, first: firstOfMonth(inYear, inMonth) };
    },
  },
  {
    pattern: /(\d{4})-(\d{1,2})-(\d{1,2})/,
    found: ([, year, month, day]) => oneDay(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /(?<!thang |quy )(?:ngay\s*)?(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})/,
    found: ([, day, month, year]) => oneDay(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /(?:ngay\s*)?(\d{1,2})([/.-])(\d{1,2})\2(\d{2})/,
    found: ([, day, , month, year]) =>
      oneDay(2000 + Number(year), Number(month), Number(day), { flags: [flag('shortYear')] }),
  },
  {
    pattern: /(?:ngay\s*)?(\d{1,2})\s*thang\s*(\d{1,2})\s*[,/.-]?\s*(?:nam\s*)?(\d{4})/,
    found: ([, day, month, year]) => oneDay(Number(year), Number(month), Number(day)),
  },
  {
    pattern: new RegExp(`(?:ngay\\s*)?(\\d{1,2})\\s*(?:thang\\s*|[/])(\\d{1,2})\\s*(?:cua\\s*)?nam\\s*(${far})`),
    found: ([, day, month, word], { plan }) =>
      oneDay(plan + relative(word), Number(month), Number(day), { year: false }),
  },
  {
    pattern: new RegExp(`ngay\\s*(\\d{1,2})\\s*(?:cua\\s*)?thang\\s*(${far})`),
    found: ([, day, word], years) =>
      oneDay(...monthAway(years, relative(word)), Number(day), { year: false, vague: true }),
  },
  {
    pattern: /(?:ngay\s*)?(\d{1,2})\s*thang\s*(\d{1,2})|(?:ngay\s*)(\d{1,2})[/.-](\d{1,2})|(\d{1,2})\/(\d{1,2})/,
    found: ([, ...parts], { plan }) => {
      const [day, month] = parts.filter((part) => part !== undefined);
      return oneDay(plan, Number(month), Number(day), { year: false });
    },
  },
  // Quarters, months, halves.
  {
    pattern: new RegExp(
      `(?:quy|q\\.?)\\s*(i{1,3}|iv|[1-4])\\s*(?:-|,|va|den|den het)\\s*(?:het\\s*)?(?:quy\\s*)?(i{1,3}|iv|[1-4])(?:${yearWords}(\\d{4}))?`,
    ),
    found: ([, from = '', to = '', year], { plan }) => {
      const [first, last] = [quarterNumber(from), quarterNumber(to)];
      return paired(first, last, (a, b) => quarters(Number(year ?? plan), a, b, year !== undefined));
    },
  },
  {
    pattern: new RegExp(`(?:quy|\\bq\\.?)\\s*(i{1,3}|iv|[1-4])(?:${yearWords}(\\d{4}))?`),
    found: ([, text = '', year], { plan }) => {
      const number = quarterNumber(text);
      return quarters(Number(year ?? plan), number, number, year !== undefined);
    },
  },
  {
    pattern: new RegExp(`quy\\s*(v|vi|[5-9])(?:${yearWords}(\\d{4}))`),
    found: ([, quarter = '', year]) =>
      noDays('quarter', [flag('dateInvalid', { quarter: quarter.toUpperCase(), year: Number(year) })]),
  },
  {
    pattern: new RegExp(`quy\\s*(${far})`),
    found: ([, word], years) => {
      const [year, month] = monthAway(years, relative(word) * 3);
      return { ...quarters(year, Math.ceil(month / 3), Math.ceil(month / 3), false), vague: true };
    },
  },
  {
    pattern: new RegExp(`(\\d{1,2}|nua|sau)\\s*(?:thang\\s*)?(dau|cuoi)\\s*nam(?:${yearWords}(\\d{4}))?`),
    found: ([, number, part, text], { plan }) => {
      const [year, count] = [Number(text ?? plan), /\d/.test(number ?? '') ? Number(number) : 6];
      const said = part === 'dau' ? months('date', year, 1, count) : months('date', year, 13 - count, 12);
      return { ...said, year: text !== undefined };
    },
  },
  {
    pattern: new RegExp(`thang\\s*(\\d{1,2})\\s*(?:-|,|va)\\s*(?:thang\\s*)?(\\d{1,2})${yearWords}(\\d{4})`),
    found: ([, a, b, year]) => {
      return paired(Number(a), Number(b), (first, last) => months('month', Number(year), first, last));
    },
  },
  {
    pattern: new RegExp(`thang\\s*(\\d{1,2})${yearWords}(\\d{4})`),
    found: ([, month, year]) => months('month', Number(year), Number(month), Number(month)),
  },
  {
    pattern: /(\d{1,2})\s?[/.-]\s?(\d{4})/,
    found: ([, month, year]) => months('month', Number(year), Number(month), Number(month)),
  },
  {
    pattern: new RegExp(`thang\\s*(\\d{1,2})(?:\\s*(?:cua\\s*)?nam\\s*(${far}))?`),
    found: ([, month, word], { plan }) => months('month', plan + relative(word), Number(month), Number(month), false),
  },
  {
    pattern: new RegExp(`thang\\s*(${far})`),
    found: ([, word], years) => {
      const [year, month] = monthAway(years, relative(word));
      return { ...months('month', year, month, month, false), vague: true };
    },
  },
  // Years.
  {
    pattern: /(?:nam\s*)?(\d{4})\s*(?:-|,|va|den|den het|den nam|den het nam)\s*(?:nam\s*)?(\d{4})/,
    found: ([, a, b]) => paired(Number(a), Number(b), yearsFrom),
  },
  { pattern: /nam\s*(\d{4})|((?:19|20|21)\d{2})/, found: ([, a, b]) => months('year', Number(a ?? b), 1, 12) },
  {
    pattern: new RegExp(`(?<!nhung |cac )nam\\s*(${far})`),
    found: ([, word], { plan }) => months('year', plan + relative(word), 1, 12, false),
  },
  { pattern: /(?<=(?:trong|het|dau|giua|cuoi|cua) )(thang|quy|nam)/, found: ([, what], years) => current(what, years) },
  { pattern: /(?:trong ngay|hom nay|ngay mai)/, found: ([said = ''], { document }) => today(said, document) },
];

/** Two numbers of one kind, read in their order even where they are written backwards. */
const paired = (a: number, b: number, found: (first: number, last: number) => Found): Found => {
  const said: Found = { ...found(Math.min(a, b), Math.max(a, b)), pair: true };
  return a > b ? { ...said, flags: [flag('rangeBackwards')] } : said;
};

const yearsFrom = (first: number, last: number): Found => ({
  kind: 'year',
  first: firstOfMonth(first, 1),
  last: lastOfMonth(last, 12),
  year: true,
});

/** Weeks of a month by sevens: the first is its days 1 to 7, the last ends with it. */
const weekOf = (year: number, month: number, week: string, isSaid: boolean): Found => {
  const all = months('date', year, month, month, isSaid);
  if (!all.last || week === 'cuoi') return all;
  const end = (week === 'dau' ? 1 : Number(week)) * 7;
  const [first, last] = [dayOf(year, month, end - 6), dayOf(year, month, end) ?? all.last];
  return first ? { ...all, first, last } : noDays('date', [flag('dateInvalid', { week: Number(week), month, year })]);
};

/** “by the end of the month”, in a text that names none: that of the document. */
const current = (what: string | undefined, { plan, document }: Years): Found => {
  const [year, month] = [yearOf(document), monthOf(document)];
  const quarter = Math.ceil(month / 3);
  if (what === 'nam') return { ...months('year', plan, 1, 12, false), vague: true };
  return {
    ...(what === 'thang' ? months('month', year, month, month, false) : quarters(year, quarter, quarter, false)),
    vague: true,
  };
};

const today = (said: string, document: CivilDate): Found => {
  const day = said === 'ngay mai' ? addDays(document, 1) : document;
  return { kind: 'date', first: day, last: day, year: true };
};

const numbered = (name: string, text: string | undefined): Record<string, number> =>
  /^\d+$/.test(text ?? '') ? { [name]: Number(text) } : {};
