import type { ExplanationView } from '../../contracts/http.js';
import type { DueView } from '../../contracts/common-http.js';
import { dayOfEvent, explain } from '../../domain/index.js';
import type { Calendar, Deadline, Instant } from '../../domain/index.js';
import { say } from './say.js';
import { iso, isoOrNull, termWords, untilWords } from './time-words.js';

/** `at`: when it was ended, or now while it runs; `stands`: since when it does not run. Late is always judged so, never by a stored flag. */
export const dueView = (
  deadline: Deadline,
  at: Instant,
  calendar: Calendar,
  stands: Instant | null = null,
): DueView => ({
  due: iso(deadline.due),
  lastDay: dayOfEvent(deadline.due, calendar),
  late: deadline.due <= (stands ?? at),
  term: deadline.term,
  start: iso(deadline.start),
  calendarVersion: deadline.calendarVersion,
  standsSince: isoOrNull(stands),
});
export const dueViewOrNull = (
  deadline: Deadline | null,
  at: Instant,
  calendar: Calendar,
  stands: Instant | null = null,
): DueView | null => (deadline === null ? null : dueView(deadline, at, calendar, stands));

export const explanationView = (deadline: Deadline, now: Instant, calendar: Calendar): ExplanationView => {
  const { late: _, standsSince: __, ...due } = dueView(deadline, now, calendar);
  const today = dayOfEvent(now, calendar);
  const words = say(
    '{term}, tính từ ngày {start}: hạn là {until}[ ({skipped} ngày nghỉ không tính)].',
    '{term}, counted from {start}: due by {until}[ ({skipped} days off are not counted)].',
    {
      term: termWords(deadline.term, today),
      start: dayOfEvent(deadline.start, calendar).split('-').reverse().join('/'),
      until: untilWords(deadline.due, now, calendar),
      skipped: skippedDays(deadline, calendar),
    },
  );
  const told = { basis: calendar.basis ?? null, same: true, changes: [] };
  return { ...due, ...told, days: explain(deadline, calendar), words };
};

/** Only working days leave any out; `null` where there is nothing to say. */
const skippedDays = (deadline: Deadline, calendar: Calendar): number | null => {
  if (deadline.term.unit !== 'workingDay') return null;
  const off = explain(deadline, calendar).filter(({ because }) => because === 'weekend' || because === 'off');
  return off.length || null;
};
