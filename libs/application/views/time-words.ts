import { dayOfEvent, endOfDay, weekdayOf } from '../../domain/index.js';
import type { Calendar, CivilDate, Instant, Term, Words } from '../../domain/index.js';
import { say } from './say.js';

export const iso = (instant: Instant): string => new Date(instant).toISOString();
export const isoOrNull = (instant: Instant | null): string | null => (instant === null ? null : iso(instant));

const weekdays: Words[] = [
  { vi: 'Chủ nhật', en: 'Sunday' },
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
];
const months = 'January February March April May June July August September October November December'.split(' ');

/** "thứ Năm 26/11"; the year is said only where it is another one than that of the reader. */
export const dayWords = (date: CivilDate, today: CivilDate): Words => {
  const [year = '', month = '', day = ''] = date.split('-');
  const elsewhere = year === today.slice(0, 4) ? null : year;
  return say('{weekday} {day}/{month}[/{year}]', '{weekday} {number} {name}[ {year}]', {
    weekday: weekdays[weekdayOf(date)],
    day,
    month,
    year: elsewhere,
    number: Number(day),
    name: months[Number(month) - 1],
  });
};

/** The first late instant, as people say it: the end of the day before; an hour of the day only where it is one. */
export const untilWords = (due: Instant, now: Instant, calendar: Calendar): Words => {
  const last = dayOfEvent(due, calendar);
  const day = dayWords(last, dayOfEvent(now, calendar));
  if (endOfDay(last, calendar) === due) return say('hết ngày {day}', 'the end of {day}', { day });
  const clock = iso(due + calendar.offsetMinutes * 60_000).slice(11, 16);
  return say('{clock} {day}', '{clock} on {day}', { clock, day });
};

/** "5 ngày làm việc" */
export const termWords = (term: Term, today: CivilDate): Words => {
  switch (term.unit) {
    case 'workingDay':
      return say('{n} ngày làm việc', term.amount === 1 ? '{n} working day' : '{n} working days', { n: term.amount });
    case 'calendarDay':
      return say('{n} ngày', term.amount === 1 ? '{n} day' : '{n} days', { n: term.amount });
    case 'hour':
      return say('{n} giờ', term.amount === 1 ? '{n} hour' : '{n} hours', { n: term.amount });
    case 'date':
      return term.inclusive
        ? say('đến hết {day}', 'until the end of {day}', { day: dayWords(term.date, today) })
        : say('trước {day}', 'before {day}', { day: dayWords(term.date, today) });
  }
};

/** "15:30 thứ Năm 26/11/2026": an instant by itself, year and all. */
export const momentWords = (instant: Instant, calendar: Calendar): Words => {
  const local = iso(instant + calendar.offsetMinutes * 60_000);
  return say('{clock} {day}', '{clock} on {day}', {
    clock: local.slice(11, 16),
    day: dayWords(local.slice(0, 10), ''),
  });
};
