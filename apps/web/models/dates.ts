import type { Words } from '../../../libs/domain/words.js';

/** Việt Nam keeps one offset all year: a page shows the office's time, whatever zone the browser is in. */
const offsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;

const weekdays: Words[] = [
  { vi: 'Chủ nhật', en: 'Sunday' },
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
];

const each = (make: (lang: keyof Words) => string): Words => ({ vi: make('vi'), en: make('en') });

/** The day of the office at an instant, `YYYY-MM-DD`. */
export const civilDate = (instant: string): string =>
  new Date(Date.parse(instant) + offsetMs).toISOString().slice(0, 10);

/** The clock of the office at an instant, `HH:MM`. */
export const clock = (instant: string): string => new Date(Date.parse(instant) + offsetMs).toISOString().slice(11, 16);

/** `2026-11-26` → `26/11/2026`. */
export const slashed = (date: string): string => date.split('-').reverse().join('/');

export const weekday = (date: string): Words => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? weekdays[0]!;

export const dayWords = (date: string): Words => each((lang) => `${weekday(date)[lang]} ${slashed(date)}`);

export const momentWords = (instant: string): Words =>
  each((lang) => `${clock(instant)}, ${dayWords(civilDate(instant))[lang]}`);

/** A due instant is the first late one: at midnight the day that still counts is the one before. */
export const lastDayOf = (due: string): string => civilDate(new Date(Date.parse(due) - 1).toISOString());

/** Until when something may be done, as people say it. */
export const dueWords = (due: string): Words => {
  const day = dayWords(lastDayOf(due));
  if (clock(due) === '00:00') return { vi: `hết ${day.vi}`, en: `end of ${day.en}` };
  return each((lang) => `${clock(due)} ${day[lang]}`);
};

/** `26/11`, with the year where it is not this one. */
export const dayShort = (date: string, now: string): string =>
  date.startsWith(civilDate(now).slice(0, 4)) ? slashed(date).slice(0, 5) : slashed(date);

export const dueShort = (due: string, now: string): string => dayShort(lastDayOf(due), now);

/** In a row there is room for the weekday, which is what people plan by: `thứ Năm 26/11`. */
export const dueInRow = (due: string, now: string): Words =>
  each((lang) => `${weekday(lastDayOf(due))[lang]} ${dueShort(due, now)}`);

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** `26/11/2026` as a person types it → `2026-11-26`; null where it is no day. */
export const parseSlashed = (typed: string): string | null => {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed);
  if (!parts) return null;
  const [, day = '', month = '', year = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== date ? null : date;
};
