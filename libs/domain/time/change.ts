import { canonical } from '../journal/canonical.js';
import { isRefusal, refuse, type Refusal } from '../refusal.js';
import type { UnitId, Words } from '../words.js';
import type { Calendar, CalendarVariant, DayReason, HalfDay } from './calendar.js';
import { isCivilDate, yearOf } from './civil.js';
import type { CivilDate } from './instant.js';
import { calendarFor } from './variant.js';
import { natureOf } from './working-day.js';

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
  /** The unit whose own calendar is changed, in place of everybody's. */
  unit?: UnitId;
};

const names: Record<Exclude<DayChange['is'], 'usual'>, Words> = {
  off: { vi: 'Nghỉ theo quyết định', en: 'Off by order' },
  worked: { vi: 'Làm việc theo quyết định', en: 'Worked by order' },
  morning: { vi: 'Làm việc buổi sáng', en: 'Morning worked' },
  afternoon: { vi: 'Làm việc buổi chiều', en: 'Afternoon worked' },
};

const without = <T>(days: Record<CivilDate, T>, date: CivilDate): Record<CivilDate, T> =>
  Object.fromEntries(Object.entries(days).filter(([day]) => day !== date));

type Days = Required<Pick<CalendarVariant, 'off' | 'worked' | 'halfDays'>>;

const changedBy = (days: Days, { date, is, name, basis, estimated }: DayChange, order: string): Days => {
  const plain: Days = {
    off: without(days.off, date),
    worked: without(days.worked, date),
    halfDays: without(days.halfDays, date),
  };
  if (is === 'usual') return plain;
  const reason: DayReason = { name: name ?? names[is], basis: basis ?? order, ...(estimated ? { estimated } : {}) };
  if (is === 'off') return { ...plain, off: { ...plain.off, [date]: reason } };
  if (is === 'worked') return { ...plain, worked: { ...plain.worked, [date]: reason } };
  const half: HalfDay = { ...reason, works: is };
  return { ...plain, halfDays: { ...plain.halfDays, [date]: half } };
};

const daysAfter = ({ off = {}, worked = {}, halfDays = {} }: Partial<Days>, { days, basis }: CalendarChange): Days =>
  days.reduce((before, day) => changedBy(before, day, basis), { off, worked, halfDays });

const changedDays = (calendar: Calendar, change: CalendarChange): Calendar => {
  const { unit, basis } = change;
  if (unit === undefined) return { ...calendar, ...daysAfter(calendar, change) };
  const variant = calendar.variants?.[unit] ?? { basis };
  return {
    ...calendar,
    variants: { ...calendar.variants, [unit]: { ...variant, ...daysAfter(variant, change), basis } },
  };
};

const wrongIn = (calendar: Calendar, { effectiveFrom, basis, days, years = [] }: CalendarChange): Refusal | null => {
  if (!isCivilDate(effectiveFrom)) return refuse('date.invalid', { date: effectiveFrom });
  if (basis.trim() === '') return refuse('text.missing', { field: 'basis' });
  const known = [...calendar.years, ...years];
  const bad = days.find(({ date }) => !isCivilDate(date));
  if (bad) return refuse('date.invalid', { date: bad.date });
  const early = days.find(({ date }) => date < effectiveFrom);
  if (early) return refuse('calendar.beforeEffect', { date: early.date, from: effectiveFrom });
  const unknown = days.find(({ date }) => !known.includes(yearOf(date)));
  return unknown ? refuse('calendar.yearUnknown', { year: yearOf(unknown.date) }) : null;
};

/** The next version. The one before it is not touched, and explains for ever what was counted by it. */
export const changed = (calendar: Calendar, change: CalendarChange): Calendar | Refusal => {
  const wrong = wrongIn(calendar, change);
  if (isRefusal(wrong)) return wrong;
  const { publishedAt: _, ...base } = calendar;
  const years = [...new Set([...base.years, ...(change.years ?? [])])].sort((a, b) => a - b);
  const next = changedDays({ ...base, years }, change);
  return { ...next, version: base.version + 1, effectiveFrom: change.effectiveFrom, basis: change.basis };
};

/** Days that one version works otherwise than the other, everybody's and of every unit that has its own. */
export const differences = (before: Calendar, after: Calendar): CivilDate[] => {
  const units = [null, ...Object.keys({ ...before.variants, ...after.variants })];
  const days = units.flatMap((unit) => ofOne(calendarFor(before, unit), calendarFor(after, unit)));
  return [...new Set(days)].sort();
};

const ofOne = (before: Calendar, after: Calendar): CivilDate[] => {
  const named = [before, after].flatMap(({ off, worked, halfDays = {} }) =>
    [off, worked, halfDays].flatMap((days) => Object.keys(days)),
  );
  return named.filter((day) => worksOn(day, before) !== worksOn(day, after));
};

/** A half day is worked too, but its office closes sooner. */
const worksOn = (day: CivilDate, calendar: Calendar): string => {
  const { works, because } = natureOf(day, calendar);
  if (!works) return 'off';
  return because === 'half' ? (calendar.halfDays?.[day]?.works ?? 'half') : 'whole';
};

/**
 * Whether a version that somebody wrote whole may follow. It changes no day before the one from which it is in force, so
 * it may stand from the moment it is published: whoever counts across that day must know it. Hours, week-ends and rules
 * belong to no day, and so are published no sooner than they are in force.
 */
export const mayFollow = (before: Calendar, after: Calendar, today: CivilDate): Refusal | null => {
  const { effectiveFrom, basis = '' } = after;
  if (basis.trim() === '') return refuse('text.missing', { field: 'basis' });
  if (effectiveFrom === undefined) return refuse('text.missing', { field: 'effectiveFrom' });
  if (!isCivilDate(effectiveFrom)) return refuse('date.invalid', { date: effectiveFrom });
  const early = differences(before, after).find((day) => day < effectiveFrom);
  if (early) return refuse('calendar.beforeEffect', { date: early, from: effectiveFrom });
  const general = ({ weekend, hours, rules }: Calendar): string => canonical({ weekend, hours, rules });
  const isAhead = effectiveFrom > today && general(before) !== general(after);
  return isAhead ? refuse('calendar.notYet', { from: effectiveFrom }) : null;
};
