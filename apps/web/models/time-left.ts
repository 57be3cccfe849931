import type { Words } from '../../../libs/domain/words.js';
import { civilDate, clock, lastDayOf } from './dates.js';

export type Tone = 'late' | 'soon' | 'calm' | 'none';
export type TimeLeft = { tone: Tone; words: Words };
type Owed = { due: string | null; late: boolean; workingDaysLeft: number | null };

const hourMs = 3_600_000;

const counted = (count: number, vi: string, en: string): Words => ({
  vi: `${count} ${vi}`,
  en: `${count} ${en}${count === 1 ? '' : 's'}`,
});

/** A length of plain time, in its largest whole unit. */
export const spanWords = (ms: number): Words => {
  if (ms < 60_000) return { vi: 'chưa đầy một phút', en: 'less than a minute' };
  if (ms < hourMs) return counted(Math.floor(ms / 60_000), 'phút', 'minute');
  const hours = Math.floor(ms / hourMs);
  return hours < 48 ? counted(hours, 'giờ', 'hour') : counted(Math.floor(hours / 24), 'ngày', 'day');
};

const span = (days: number, ms: number): Words =>
  days >= 1 ? counted(days, 'ngày làm việc', 'working day') : spanWords(ms);

/** Late is what the server says or what the clock has reached since: a page left open must not show a past term as time left. */
export const isLate = (owed: Owed, now: string): boolean =>
  owed.late || (owed.due !== null && Date.parse(owed.due) <= Date.parse(now));

const lateWords = (owed: Owed, now: string): Words => {
  const past = span(Math.max(0, -(owed.workingDaysLeft ?? 0)), Date.parse(now) - Date.parse(owed.due ?? now));
  return { vi: `quá hạn ${past.vi}`, en: `${past.en} late` };
};

/** On the last day hours say little: what counts is that it is today, and until what o'clock where it is not the whole day. */
const dueToday = (due: string): Words =>
  clock(due) === '00:00'
    ? { vi: 'hết hôm nay', en: 'due today' }
    : { vi: `${clock(due)} hôm nay`, en: `today ${clock(due)}` };

export const timeLeft = (owed: Owed, now: string): TimeLeft => {
  // Reported up the ladder: late itself, with no term of its own to acknowledge it by.
  if (owed.due === null && owed.late) return { tone: 'late', words: { vi: 'đã quá hạn', en: 'is late' } };
  if (owed.due === null) return { tone: 'none', words: { vi: 'không có hạn', en: 'no term' } };
  if (isLate(owed, now)) return { tone: 'late', words: lateWords(owed, now) };
  if (lastDayOf(owed.due) === civilDate(now)) return { tone: 'soon', words: dueToday(owed.due) };
  const days = owed.workingDaysLeft ?? 0;
  const left = span(days, Date.parse(owed.due) - Date.parse(now));
  return { tone: days <= 1 ? 'soon' : 'calm', words: { vi: `còn ${left.vi}`, en: `${left.en} left` } };
};

/** How much of a term is left, 1 → 0, for the bar that empties. */
export const fractionLeft = (since: string, due: string | null, now: string): number => {
  if (due === null) return 1;
  const whole = Date.parse(due) - Date.parse(since);
  if (whole <= 0) return 0;
  return Math.min(1, Math.max(0, (Date.parse(due) - Date.parse(now)) / whole));
};
