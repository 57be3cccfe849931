import { isRefusal, refuse, type Refusal } from '../refusal.js';
import type { Words } from '../words.js';
import type { Calendar, DayReason, HalfDay } from './calendar.js';
import { isCivilDate, yearOf } from './civil.js';
import type { CivilDate } from './instant.js';
import { isWorked } from './working-day.js';

/** What becomes of one day: `usual` takes back whatever was said of it. */
export type DayChange = {
  date: CivilDate;
  is: 'off' | 'worked' | 'morning' | 'afternoon' | 'usual';
  name?: Words;
  basis?: string;
  estimated?: boolean;
};

/** A change of the calendar as people order it: the days, the text, and from when. */
export type CalendarChange = {
  effectiveFrom: CivilDate;
  basis: string;
  days: DayChange[];
  /** Years that become known by it. */
  years?: number[];
};

const names: Record<Exclude<DayChange['is'], 'usual'>, Words> = {
  off: { vi: 'Nghỉ theo quyết định', en: 'Off by order' },
  worked: { vi: 'Làm việc theo quyết định', en: 'Worked by order' },
  morning: { vi: 'Làm việc buổi sáng', en: 'Morning worked' },
  afternoon: { vi: 'Làm việc buổi chiều', en: 'Afternoon worked' },
};

const without = <T>(days: Record<CivilDate, T>, date: CivilDate): Record<CivilDate, T> =>
  Object.fromEntries(Object.entries(days).filter(([day]) => day !== date));

const changedBy = (calendar: Calendar, { date, is, name, basis, estimated }: DayChange, order: string): Calendar => {
  const { off, worked, halfDays = {} } = calendar;
  const plain = {
    ...calendar,
    off: without(off, date),
    worked: without(worked, date),
    halfDays: without(halfDays, date),
  };
  if (is === 'usual') return plain;
  const reason: DayReason = { name: name ?? names[is], basis: basis ?? order, ...(estimated ? { estimated } : {}) };
  if (is === 'off') return { ...plain, off: { ...plain.off, [date]: reason } };
  if (is === 'worked') return { ...plain, worked: { ...plain.worked, [date]: reason } };
  const half: HalfDay = { ...reason, works: is };
  return { ...plain, halfDays: { ...plain.halfDays, [date]: half } };
};

const wrongIn = (calendar: Calendar, { effectiveFrom, basis, days, years = [] }: CalendarChange): Refusal | null => {
  if (!isCivilDate(effectiveFrom)) return refuse('date.invalid', { date: effectiveFrom });
  if (basis.trim() === '') return refuse('text.missing', { field: 'basis' });
  const known = [...calendar.years, ...years];
  const bad = days.find(({ date }) => !isCivilDate(date));
  if (bad) return refuse('date.invalid', { date: bad.date });
  const unknown = days.find(({ date }) => !known.includes(yearOf(date)));
  return unknown ? refuse('calendar.yearUnknown', { year: yearOf(unknown.date) }) : null;
};

/** The next version. The one before it is not touched, and explains for ever what was counted by it. */
export const changed = (calendar: Calendar, change: CalendarChange): Calendar | Refusal => {
  const wrong = wrongIn(calendar, change);
  if (isRefusal(wrong)) return wrong;
  const { publishedAt: _, ...base } = calendar;
  const years = [...new Set([...base.years, ...(change.years ?? [])])].sort((a, b) => a - b);
  const next = change.days.reduce((before, day) => changedBy(before, day, change.basis), { ...base, years });
  return { ...next, version: base.version + 1, effectiveFrom: change.effectiveFrom, basis: change.basis };
};

/** Days that one version works and the other does not. */
export const differences = (before: Calendar, after: Calendar): CivilDate[] => {
  const named = [before, after].flatMap(({ off, worked, halfDays = {} }) =>
    [off, worked, halfDays].flatMap(Object.keys),
  );
  return [...new Set(named)].filter((day) => isWorked(day, before) !== isWorked(day, after)).sort();
};
