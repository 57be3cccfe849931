import type { CalendarDayView } from '../../../libs/contracts/calendar-http.js';

/** What one click makes of a day. */
export const brushes = ['off', 'worked', 'morning', 'afternoon', 'usual'] as const;
export type Brush = (typeof brushes)[number];

/** Days that were clicked and are not published yet. */
export type Painted = Record<string, Brush>;

export type Change = {
  effectiveFrom: string;
  basis: string;
  days: { date: string; is: Brush; estimated?: boolean }[];
  unit: string | null;
  year: number | null;
};

/** A second click with the same brush takes it back. */
export const painted = (before: Painted, date: string, brush: Brush): Painted => {
  const { [date]: was, ...others } = before;
  return was === brush ? others : { ...others, [date]: brush };
};

/** What the page shows of a day: what it would be, where it was clicked. */
export const looksOf = (day: CalendarDayView, brush: Brush | undefined): string => {
  if (brush === undefined) return day.half ?? day.is;
  return brush;
};

type Order = {
  basis: string;
  effectiveFrom: string | null;
  estimated: boolean;
  unit: string | null;
  year: number | null;
};

/** In force from the first day that changes, unless the order says an earlier one. */
export const changeOf = (days: Painted, { basis, effectiveFrom, estimated, unit, year }: Order): Change => {
  const dates = Object.keys(days).sort();
  return {
    effectiveFrom: effectiveFrom ?? dates[0] ?? '',
    basis,
    days: dates.map((date) => ({ date, is: days[date] ?? 'usual', ...(estimated ? { estimated } : {}) })),
    ...{ unit, year },
  };
};
