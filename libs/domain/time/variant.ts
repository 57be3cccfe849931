import type { UnitId } from '../words.js';
import type { Calendar } from './calendar.js';

const without = <T>(days: Record<string, T>, gone: Record<string, unknown>): Record<string, T> =>
  Object.fromEntries(Object.entries(days).filter(([day]) => !(day in gone)));

const made = new WeakMap<Calendar, Map<UnitId, Calendar>>();

const merged = (calendar: Calendar, unit: UnitId): Calendar => {
  const variant = calendar.variants?.[unit];
  if (!variant) return calendar;
  const { off = {}, worked = {}, halfDays = {}, weekend, hours } = variant;
  const own = { ...off, ...worked, ...halfDays };
  return {
    ...calendar,
    unit,
    off: { ...without(calendar.off, own), ...off },
    worked: { ...without(calendar.worked, own), ...worked },
    halfDays: { ...without(calendar.halfDays ?? {}, own), ...halfDays },
    ...(weekend ? { weekend } : {}),
    ...(hours ? { hours } : {}),
  };
};

/** The calendar that a unit works by: its own variant, or that of everybody. Made once, since versions never change. */
export const calendarFor = (calendar: Calendar, unit: UnitId | null | undefined): Calendar => {
  if (unit === null || unit === undefined || !calendar.variants?.[unit]) return calendar;
  const known = made.get(calendar) ?? new Map<UnitId, Calendar>();
  made.set(calendar, known);
  const variant = known.get(unit) ?? merged(calendar, unit);
  known.set(unit, variant);
  return variant;
};
